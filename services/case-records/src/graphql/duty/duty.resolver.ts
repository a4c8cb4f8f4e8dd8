import { Action, pageOf, type GraphContext, type Page } from '@homeward/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OWED } from '../../actions/duty/duty-clock';
import type { createDeferDuty } from '../../actions/duty/defer-duty';
import type { createPlanDuty } from '../../actions/duty/plan-duty';
import type { createRecordDutyMet } from '../../actions/duty/record-duty-met';
import type { ListDuties } from '../../actions/duty/list-duties';
import type { ReadEpisodeParts } from '../../actions/episode/read-episode-parts';
import type { AuthorityMapper } from '../authority/authority.mapper';
import type { EpisodeResolver } from '../episode/episode.resolver';
import { Episode } from '../episode/episode.type';
import { readPosition } from '../position';
import { DutyArgs } from './duty.args';
import { DeferDutyInput, PlanDutyInput, RecordDutyMetInput } from './duty.input';
import { toDuty } from './duty.mapper';
import { Duty, DutyConnection } from './duty.type';

@Resolver(() => Duty)
export class DutyResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly list: ListDuties,
    private readonly read: ReadEpisodeParts,
    private readonly episodes: EpisodeResolver,
    private readonly recordMet: ReturnType<typeof createRecordDutyMet>,
    private readonly plan: ReturnType<typeof createPlanDuty>,
    private readonly defer: ReturnType<typeof createDeferDuty>,
  ) {}

  @Query(() => DutyConnection, { description: 'What your organisation owes, the earliest first.' })
  @Action('duty:read')
  async duties(@Args(() => DutyArgs) args: DutyArgs, @Ctx() ctx: GraphContext): Promise<Page<Duty>> {
    const { first, after, filter } = args;
    const rows = await this.list(ctx, {
      limit: first + 1,
      after: readPosition(after),
      state: filter?.state ?? OWED,
      kind: filter?.kind ?? null,
      dueWithinHours: filter?.dueWithinHours ?? null,
    });
    return pageOf(
      rows,
      args,
      (row) => [row.cursorAt, row.id],
      (row) => toDuty(row, ctx.viewer, this.authorities),
    );
  }

  @FieldResolver(() => Episode, { nullable: true })
  async episode(@Root() duty: Duty, @Ctx() ctx: GraphContext): Promise<Episode | null> {
    return duty.episodeId === null ? null : this.episodes.byId(duty.episodeId, ctx);
  }

  @Mutation(() => Duty, {
    nullable: true,
    description:
      'Your authority did what it owed: it held the meeting, sent the notice, took the decision. What follows from that is owed at once.',
  })
  @Action('duty:meet')
  async recordDutyMet(
    @Arg('input', () => RecordDutyMetInput) input: RecordDutyMetInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Duty | null> {
    return this.byId(await this.recordMet(ctx, input), ctx);
  }

  @Mutation(() => Duty, { nullable: true, description: 'Your authority has planned what it owes for this time.' })
  @Action('duty:plan')
  async planDuty(@Arg('input', () => PlanDutyInput) input: PlanDutyInput, @Ctx() ctx: GraphContext): Promise<Duty | null> {
    return this.byId(await this.plan(ctx, input), ctx);
  }

  @Mutation(() => Duty, {
    nullable: true,
    description:
      'Puts off what your authority owes to a later date, where its protocol allows that and with everybody whom it names: see `mayBeDeferred`.',
  })
  @Action('duty:defer')
  async deferDuty(@Arg('input', () => DeferDutyInput) input: DeferDutyInput, @Ctx() ctx: GraphContext): Promise<Duty | null> {
    return this.byId(await this.defer(ctx, input), ctx);
  }

  /** The way in from another service. */
  async byId(id: string, ctx: GraphContext): Promise<Duty | null> {
    const loader = ctx.loaders.one('duty', (ids: readonly string[]) => this.read.dutiesById(ctx, ids));
    const row = await loader.load(id);
    return row && toDuty(row, ctx.viewer, this.authorities);
  }
}
