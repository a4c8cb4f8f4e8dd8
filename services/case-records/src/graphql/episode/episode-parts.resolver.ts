import { isVisible } from '@homeward/access';
import { AllocationRole } from '@homeward/domain';
import type { GraphContext } from '@homeward/service-kit';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { isOwed } from '../../actions/duty/duty-clock';
import type { ReadChildParts } from '../../actions/child/read-child-parts';
import type { ReadEpisodeParts } from '../../actions/episode/read-episode-parts';
import { toAllocation } from '../allocation/allocation.mapper';
import { Allocation } from '../allocation/allocation.type';
import type { AuthorityMapper } from '../authority/authority.mapper';
import type { ChildResolver } from '../child/child.resolver';
import { Child } from '../child/child.type';
import { toDuty } from '../duty/duty.mapper';
import { Duty } from '../duty/duty.type';
import { toAuthorityRecord } from './authority-record.mapper';
import { AuthorityRecord } from './authority-record.type';
import { toDecision } from './decision.mapper';
import { Decision } from './decision.type';
import { toAccess, toPlaceCorrection, toPoliceReference } from './episode.mapper';
import { Access, Episode, PlaceCorrection, PoliceReference } from './episode.type';

const LAST_ACCESSES = 20;
const MOST_ACCESSES = 100;

type Part =
  | 'placeCorrections'
  | 'child'
  | 'policeReferences'
  | 'records'
  | 'duties'
  | 'stillOwed'
  | 'decisions'
  | 'accesses'
  | 'workerToRing';

/** What hangs on an episode. Where the field may not be seen it is null, and `withheld` says so. */
@Resolver(() => Episode)
export class EpisodePartsResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly children: ChildResolver,
    private readonly read: ReadEpisodeParts,
    private readonly childParts: ReadChildParts,
  ) {}

  @FieldResolver(() => Child, { nullable: true })
  async child(@Root() episode: Episode, @Ctx() ctx: GraphContext): Promise<Child | null> {
    return this.shows(episode, ctx, 'child') ? this.children.byId(episode.row.childId, ctx) : null;
  }

  @FieldResolver(() => [PoliceReference], { nullable: true })
  async policeReferences(@Root() episode: Episode, @Ctx() ctx: GraphContext): Promise<PoliceReference[] | null> {
    if (!this.shows(episode, ctx, 'policeReferences')) return null;
    const loader = ctx.loaders.one('references', (ids: readonly string[]) => this.read.references(ctx, ids));
    return (await loader.load(episode.id)).map((row) => toPoliceReference(row, this.authorities));
  }

  @FieldResolver(() => [AuthorityRecord], { nullable: true })
  async records(@Root() episode: Episode, @Ctx() ctx: GraphContext): Promise<AuthorityRecord[] | null> {
    if (!this.shows(episode, ctx, 'records')) return null;
    const loader = ctx.loaders.one('records', (ids: readonly string[]) => this.read.records(ctx, ids));
    return (await loader.load(episode.id)).map((row) => toAuthorityRecord(row, ctx.viewer, this.authorities));
  }

  @FieldResolver(() => [Duty], { nullable: true, description: 'The earliest first.' })
  async duties(@Root() episode: Episode, @Ctx() ctx: GraphContext): Promise<Duty[] | null> {
    return this.shows(episode, ctx, 'duties') ? this.dutiesOf(episode, ctx) : null;
  }

  @FieldResolver(() => [Duty], { nullable: true, description: 'What is still owed, the earliest first; empty when nothing is.' })
  async stillOwed(@Root() episode: Episode, @Ctx() ctx: GraphContext): Promise<Duty[] | null> {
    return this.shows(episode, ctx, 'stillOwed') ? (await this.dutiesOf(episode, ctx)).filter(isOwed) : null;
  }

  @FieldResolver(() => [Decision], { nullable: true, description: 'The oldest first.' })
  async decisions(@Root() episode: Episode, @Ctx() ctx: GraphContext): Promise<Decision[] | null> {
    if (!this.shows(episode, ctx, 'decisions')) return null;
    const loader = ctx.loaders.one('decisions', (ids: readonly string[]) => this.read.decisions(ctx, ids));
    return (await loader.load(episode.id)).map((row) => toDecision(row, this.authorities));
  }

  @FieldResolver(() => [PlaceCorrection], { nullable: true, description: 'The oldest first.' })
  async placeCorrections(@Root() episode: Episode, @Ctx() ctx: GraphContext): Promise<PlaceCorrection[] | null> {
    if (!this.shows(episode, ctx, 'placeCorrections')) return null;
    const loader = ctx.loaders.one('placeCorrections', (ids: readonly string[]) => this.read.placeCorrections(ctx, ids));
    return (await loader.load(episode.id)).map((row) => toPlaceCorrection(row, this.authorities));
  }

  @FieldResolver(() => [Access], {
    nullable: true,
    description: 'Who looked at it, or was refused, the newest first: for the authority responsible now.',
  })
  async accesses(
    @Root() episode: Episode,
    @Arg('last', () => Int, { nullable: true }) last: number | null,
    @Ctx() ctx: GraphContext,
  ): Promise<Access[] | null> {
    if (!this.shows(episode, ctx, 'accesses') || !episode.row.responsibleNow) return null;
    const count = Math.min(Math.max(last ?? LAST_ACCESSES, 1), MOST_ACCESSES);
    const loader = ctx.loaders.one(`accesses:${count}`, (ids: readonly string[]) => this.read.accesses(ctx, ids, count));
    return (await loader.load(episode.id)).map((row) => toAccess(row, this.authorities));
  }

  @FieldResolver(() => Allocation, {
    nullable: true,
    description: 'The allocated worker of the responsible authority, as it stands now.',
  })
  async workerToRing(@Root() episode: Episode, @Ctx() ctx: GraphContext): Promise<Allocation | null> {
    if (!this.shows(episode, ctx, 'workerToRing')) return null;
    const loader = ctx.loaders.one('allocations', (ids: readonly string[]) => this.childParts.allocations(ctx, ids));
    const worker = (await loader.load(episode.row.childId)).find(
      ({ role, isCurrent }) => isCurrent && role === AllocationRole.ALLOCATED_WORKER,
    );
    return worker ? toAllocation(worker, ctx.viewer, this.authorities) : null;
  }

  private async dutiesOf(episode: Episode, ctx: GraphContext): Promise<Duty[]> {
    const loader = ctx.loaders.one('duties', (ids: readonly string[]) => this.read.duties(ctx, ids));
    return (await loader.load(episode.id)).map((row) => toDuty(row, ctx.viewer, this.authorities));
  }

  private shows({ row }: Episode, { viewer }: GraphContext, part: Part): boolean {
    return isVisible('Episode', row.relations, viewer, part);
  }
}
