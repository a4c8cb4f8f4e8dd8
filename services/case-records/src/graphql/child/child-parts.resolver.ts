import { isVisible } from '@homeward/access';
import { ConnectionArgs, pageOf, type GraphContext, type Page } from '@homeward/service-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReadChildParts } from '../../actions/child/read-child-parts';
import type { ListEpisodesOfChildren } from '../../actions/episode/read-episodes';
import { toAllocation } from '../allocation/allocation.mapper';
import { Allocation } from '../allocation/allocation.type';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { toEpisode } from '../episode/episode.mapper';
import { Episode, EpisodeConnection } from '../episode/episode.type';
import { toPlacement } from '../placement/placement.mapper';
import { Placement } from '../placement/placement.type';
import { readPosition } from '../position';
import { toLocationProtection } from '../protection/location-protection.mapper';
import { LocationProtection } from '../protection/location-protection.type';
import { toContactRestriction } from '../restriction/contact-restriction.mapper';
import { ContactRestriction } from '../restriction/contact-restriction.type';
import { Child } from './child.type';

type Part = 'currentPlacement' | 'placements' | 'allocations' | 'restrictions' | 'protections' | 'episodes';

/** What hangs on a child. Where the field may not be seen it is null, and `withheld` says so. */
@Resolver(() => Child)
export class ChildPartsResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly read: ReadChildParts,
    private readonly episodesOf: ListEpisodesOfChildren,
  ) {}

  @FieldResolver(() => Placement, { nullable: true })
  async currentPlacement(@Root() child: Child, @Ctx() ctx: GraphContext): Promise<Placement | null> {
    if (!this.shows(child, ctx, 'currentPlacement')) return null;
    const current = (await this.placementsOf(child, ctx)).find(({ isCurrent }) => isCurrent);
    return current ? toPlacement(current, ctx.viewer, this.authorities) : null;
  }

  @FieldResolver(() => [Placement], { nullable: true, description: 'Newest first.' })
  async placements(@Root() child: Child, @Ctx() ctx: GraphContext): Promise<Placement[] | null> {
    if (!this.shows(child, ctx, 'placements')) return null;
    return (await this.placementsOf(child, ctx)).map((row) => toPlacement(row, ctx.viewer, this.authorities));
  }

  @FieldResolver(() => [Allocation], { nullable: true, description: 'Newest first.' })
  async allocations(@Root() child: Child, @Ctx() ctx: GraphContext): Promise<Allocation[] | null> {
    if (!this.shows(child, ctx, 'allocations')) return null;
    const loader = ctx.loaders.one('allocations', (ids: readonly string[]) => this.read.allocations(ctx, ids));
    return (await loader.load(child.id)).map((row) => toAllocation(row, ctx.viewer, this.authorities));
  }

  @FieldResolver(() => [ContactRestriction], { nullable: true, description: 'Who must not be told or rung, newest first.' })
  async restrictions(@Root() child: Child, @Ctx() ctx: GraphContext): Promise<ContactRestriction[] | null> {
    if (!this.shows(child, ctx, 'restrictions')) return null;
    const loader = ctx.loaders.one('restrictions', (ids: readonly string[]) => this.read.restrictions(ctx, ids));
    return (await loader.load(child.id)).map((row) => toContactRestriction(row, ctx.viewer, this.authorities));
  }

  @FieldResolver(() => [LocationProtection], { nullable: true, description: 'Why the place is hidden, newest first.' })
  async protections(@Root() child: Child, @Ctx() ctx: GraphContext): Promise<LocationProtection[] | null> {
    if (!this.shows(child, ctx, 'protections')) return null;
    const loader = ctx.loaders.one('protections', (ids: readonly string[]) => this.read.protections(ctx, ids));
    return (await loader.load(child.id)).map((row) => toLocationProtection(row, ctx.viewer, this.authorities));
  }

  @FieldResolver(() => EpisodeConnection, { nullable: true, description: 'Newest first.' })
  async episodes(
    @Root() child: Child,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Page<Episode> | null> {
    if (!this.shows(child, ctx, 'episodes')) return null;
    const after = readPosition(args.after);
    const name = `episodes:${args.first}:${args.after ?? ''}`;
    const loader = ctx.loaders.one(name, (ids: readonly string[]) => this.episodesOf(ctx, ids, args.first + 1, after));
    return pageOf(
      await loader.load(child.id),
      args,
      (row) => [row.cursorAt, row.id],
      (row) => toEpisode(row, ctx.viewer, this.authorities),
    );
  }

  private placementsOf(child: Child, ctx: GraphContext) {
    return ctx.loaders.one('placements', (ids: readonly string[]) => this.read.placements(ctx, ids)).load(child.id);
  }

  private shows({ row }: Child, { viewer }: GraphContext, part: Part): boolean {
    return isVisible('Child', row.relations, viewer, part);
  }
}
