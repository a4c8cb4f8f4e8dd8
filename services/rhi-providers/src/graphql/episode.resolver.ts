import { may, mayEverSee } from '@homeward/access';
import type { GraphContext, Organisations } from '@homeward/service-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { createReadAssignmentsOfEpisodes } from '../actions/assignment/read-assignments';
import type { createReadConcernsOfEpisodes } from '../actions/interview/read-concerns';
import type { createReadInterviewsOfEpisodes } from '../actions/interview/read-interviews';
import type { AssignmentResolver } from './assignment/assignment.resolver';
import { Assignment } from './assignment/assignment.type';
import { toConcern, toInterview } from './interview/interview.mapper';
import { Interview, SafeguardingConcern } from './interview/interview.type';
import { Episode } from './linked.type';

export interface EpisodeReads {
  assignments: ReturnType<typeof createReadAssignmentsOfEpisodes>;
  interviews: ReturnType<typeof createReadInterviewsOfEpisodes>;
  concerns: ReturnType<typeof createReadConcernsOfEpisodes>;
}

/** The way in from an episode asks for the same permission as the front door, and reads through the same stores. */
@Resolver(() => Episode)
export class EpisodeResolver {
  constructor(
    private readonly reads: EpisodeReads,
    private readonly organisations: Organisations,
    private readonly assignmentResolver: AssignmentResolver,
  ) {}

  @FieldResolver(() => [Assignment], { nullable: true, description: 'The first offered first.' })
  async assignments(@Root() { id }: Episode, @Ctx() ctx: GraphContext): Promise<Assignment[] | null> {
    if (!may(ctx.viewer.roles, 'assignment:read') || !mayEverSee('Episode', ctx.viewer, 'assignments')) return null;
    const rows = await ctx.loaders
      .one('assignments-of-episode', (ids: readonly string[]) => this.reads.assignments(ctx, ids))
      .load(id);
    return rows.map((row) => this.assignmentResolver.shown(row, ctx));
  }

  @FieldResolver(() => [Interview], { nullable: true })
  async interviews(@Root() { id }: Episode, @Ctx() ctx: GraphContext): Promise<Interview[] | null> {
    if (!may(ctx.viewer.roles, 'interview:read') || !mayEverSee('Episode', ctx.viewer, 'interviews')) return null;
    const rows = await ctx.loaders
      .one('interviews-of-episode', (ids: readonly string[]) => this.reads.interviews(ctx, ids))
      .load(id);
    return rows.map((row) => toInterview(this.organisations, row, ctx.viewer));
  }

  @FieldResolver(() => [SafeguardingConcern], { nullable: true, description: 'Raised from visits, in order.' })
  async concerns(@Root() { id }: Episode, @Ctx() ctx: GraphContext): Promise<SafeguardingConcern[] | null> {
    if (!may(ctx.viewer.roles, 'interview:read') || !mayEverSee('Episode', ctx.viewer, 'concerns')) return null;
    const rows = await ctx.loaders.one('concerns-of-episode', (ids: readonly string[]) => this.reads.concerns(ctx, ids)).load(id);
    return rows.map((row) => toConcern(row, ctx.viewer));
  }
}
