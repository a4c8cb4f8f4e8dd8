import { may } from '@homeward/access';
import {
  Action,
  pageOf,
  readPosition,
  type Clock,
  type GraphContext,
  type Organisations,
  type Page,
} from '@homeward/service-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { AcceptAssignment, GiveUpAssignment } from '../../actions/assignment/answer-offer';
import type { ArrangeInterview } from '../../actions/assignment/arrange-interview';
import type { AssignWorker, BookInterview, LogContactAttempt } from '../../actions/assignment/plan-visit';
import type { createListOwnAssignments, createReadAssignments } from '../../actions/assignment/read-assignments';
import type { createReadInterviewOfAssignments } from '../../actions/interview/read-interviews';
import type { createReadConcernsOfAssignments } from '../../actions/interview/read-concerns';
import { toConcern, toInterview } from '../interview/interview.mapper';
import { Interview, SafeguardingConcern } from '../interview/interview.type';
import {
  ArrangeInterviewInput,
  AssignWorkerInput,
  BookInterviewInput,
  DeclareUnableInput,
  HandBackAssignmentInput,
  LogContactAttemptInput,
  MyAssignmentsArgs,
} from './assignment.input';
import { toAssignment } from './assignment.mapper';
import { Assignment, AssignmentConnection } from './assignment.type';

export interface AssignmentActions {
  read: ReturnType<typeof createReadAssignments>;
  listOwn: ReturnType<typeof createListOwnAssignments>;
  readInterviews: ReturnType<typeof createReadInterviewOfAssignments>;
  readConcerns: ReturnType<typeof createReadConcernsOfAssignments>;
  accept: AcceptAssignment;
  declareUnable: GiveUpAssignment;
  handBack: GiveUpAssignment;
  arrange: ArrangeInterview;
  assignWorker: AssignWorker;
  book: BookInterview;
  logAttempt: LogContactAttempt;
}

@Resolver(() => Assignment)
export class AssignmentResolver {
  constructor(
    private readonly actions: AssignmentActions,
    private readonly organisations: Organisations,
    private readonly businessClock: Clock,
  ) {}

  @Query(() => Assignment, { nullable: true })
  @Action('assignment:read')
  assignment(@Arg('id', () => ID) id: string, @Ctx() ctx: GraphContext): Promise<Assignment | null> {
    return this.byId(id, ctx);
  }

  @Query(() => AssignmentConnection, { description: 'The work of your organisation, the earliest due first.' })
  @Action('assignment:read')
  async myAssignments(
    @Args(() => MyAssignmentsArgs) args: MyAssignmentsArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Page<Assignment>> {
    const rows = await this.actions.listOwn(ctx, {
      limit: args.first + 1,
      states: args.filter?.state ?? null,
      dueWithinHours: args.filter?.dueWithinHours ?? null,
      after: readPosition(args),
    });
    return pageOf(
      rows,
      args,
      (row) => [row.dueAt.toISOString(), row.id],
      (row) => this.shown(row, ctx),
    );
  }

  @Mutation(() => Assignment)
  @Action('assignment:accept')
  async acceptAssignment(@Arg('id', () => ID) id: string, @Ctx() ctx: GraphContext): Promise<Assignment> {
    return this.shown(await this.actions.accept(ctx, id), ctx);
  }

  @Mutation(() => Assignment, { description: 'An answer to an offer. The responsible authority is told; the clock runs on.' })
  @Action('assignment:decline')
  async declareUnable(
    @Arg('input', () => DeclareUnableInput) input: DeclareUnableInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Assignment> {
    return this.shown(await this.actions.declareUnable(ctx, input), ctx);
  }

  @Mutation(() => Assignment, { description: 'It was accepted and cannot be done after all. The clock runs on.' })
  @Action('assignment:hand-back')
  async handBackAssignment(
    @Arg('input', () => HandBackAssignmentInput) input: HandBackAssignmentInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Assignment> {
    return this.shown(await this.actions.handBack(ctx, input), ctx);
  }

  @Mutation(() => Assignment, {
    description: 'The responsible authority offers an interview that it owes to another. The clock stays.',
  })
  @Action('interview:arrange')
  async arrangeInterview(
    @Arg('input', () => ArrangeInterviewInput) input: ArrangeInterviewInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Assignment> {
    return this.shown(await this.actions.arrange(ctx, input), ctx);
  }

  @Mutation(() => Assignment)
  @Action('assignment:assign-worker')
  async assignWorker(
    @Arg('input', () => AssignWorkerInput) input: AssignWorkerInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Assignment> {
    return this.shown(await this.actions.assignWorker(ctx, input), ctx);
  }

  @Mutation(() => Assignment)
  @Action('interview:book')
  async bookInterview(
    @Arg('input', () => BookInterviewInput) input: BookInterviewInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Assignment> {
    return this.shown(await this.actions.book(ctx, input), ctx);
  }

  @Mutation(() => Assignment)
  @Action('contact-attempt:log')
  async logContactAttempt(
    @Arg('input', () => LogContactAttemptInput) input: LogContactAttemptInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Assignment> {
    return this.shown(await this.actions.logAttempt(ctx, input), ctx);
  }

  @FieldResolver(() => Interview, { nullable: true })
  async interview(@Root() { id, withheld }: Assignment, @Ctx() ctx: GraphContext): Promise<Interview | null> {
    if (withheld.includes('interview') || !may(ctx.viewer.roles, 'interview:read')) return null;
    const row = await ctx.loaders
      .one('interview-of-assignment', (ids: readonly string[]) => this.actions.readInterviews(ctx, ids))
      .load(id);
    return row && toInterview(this.organisations, row, ctx.viewer);
  }

  @FieldResolver(() => [SafeguardingConcern], { nullable: true, description: 'Raised from its visits, in order.' })
  async concerns(@Root() { id, withheld }: Assignment, @Ctx() ctx: GraphContext): Promise<SafeguardingConcern[] | null> {
    if (withheld.includes('concerns') || !may(ctx.viewer.roles, 'interview:read')) return null;
    const rows = await ctx.loaders
      .one('concerns-of-assignment', (ids: readonly string[]) => this.actions.readConcerns(ctx, ids))
      .load(id);
    return rows.map((row) => toConcern(row, ctx.viewer));
  }

  async byId(id: string, ctx: GraphContext): Promise<Assignment | null> {
    const row = await ctx.loaders.one('assignment', (ids: readonly string[]) => this.actions.read(ctx, ids)).load(id);
    return row && this.shown(row, ctx);
  }

  /** The way in from an interview or a concern asks for the same permission as the front door. */
  async linked(id: string, ctx: GraphContext): Promise<Assignment | null> {
    return may(ctx.viewer.roles, 'assignment:read') ? this.byId(id, ctx) : null;
  }

  shown(row: Parameters<typeof toAssignment>[1], ctx: GraphContext): Assignment {
    return toAssignment(this.organisations, row, ctx.viewer, this.businessClock.now());
  }
}
