import { Action, type GraphContext, type Organisations } from '@homeward/service-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { EndWithoutInterview } from '../../actions/interview/end-without-interview';
import type { HoldInterview } from '../../actions/interview/hold-interview';
import type { RaiseConcern } from '../../actions/interview/raise-concern';
import type { createReadInterviews } from '../../actions/interview/read-interviews';
import type { SubmitInterview } from '../../actions/interview/submit-interview';
import { Assignment } from '../assignment/assignment.type';
import type { AssignmentResolver } from '../assignment/assignment.resolver';
import { EndWithoutInterviewInput, HoldInterviewInput, RaiseConcernInput, SubmitInterviewInput } from './interview.input';
import { toInterview, toOwnConcern } from './interview.mapper';
import { Interview, SafeguardingConcern } from './interview.type';

export interface InterviewActions {
  read: ReturnType<typeof createReadInterviews>;
  hold: HoldInterview;
  endWithout: EndWithoutInterview;
  raiseConcern: RaiseConcern;
  submit: SubmitInterview;
}

@Resolver(() => Interview)
export class InterviewResolver {
  constructor(
    private readonly actions: InterviewActions,
    private readonly organisations: Organisations,
    private readonly assignments: AssignmentResolver,
  ) {}

  @Query(() => Interview, { nullable: true })
  @Action('interview:read')
  interview(@Arg('id', () => ID) id: string, @Ctx() ctx: GraphContext): Promise<Interview | null> {
    return this.byId(id, ctx);
  }

  @Mutation(() => Interview)
  @Action('interview:hold')
  async holdInterview(
    @Arg('input', () => HoldInterviewInput) input: HoldInterviewInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Interview> {
    return toInterview(this.organisations, await this.actions.hold(ctx, input), ctx.viewer);
  }

  @Mutation(() => Interview)
  @Action('interview:end')
  async endWithoutInterview(
    @Arg('input', () => EndWithoutInterviewInput) input: EndWithoutInterviewInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Interview> {
    return toInterview(this.organisations, await this.actions.endWithout(ctx, input), ctx.viewer);
  }

  @Mutation(() => SafeguardingConcern, {
    description: 'Both front doors and the police have it at once. In immediate danger ring 999 as well.',
  })
  @Action('concern:raise')
  async raiseConcern(
    @Arg('input', () => RaiseConcernInput) input: RaiseConcernInput,
    @Ctx() ctx: GraphContext,
  ): Promise<SafeguardingConcern> {
    return toOwnConcern(await this.actions.raiseConcern(ctx, input));
  }

  @Mutation(() => Interview, { description: 'Signs the form off; from then on it never changes.' })
  @Action('interview:submit')
  async submitInterview(
    @Arg('input', () => SubmitInterviewInput) input: SubmitInterviewInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Interview> {
    return toInterview(this.organisations, await this.actions.submit(ctx, input), ctx.viewer);
  }

  @FieldResolver(() => Assignment, { nullable: true })
  async assignment(@Root() { assignmentId }: Interview, @Ctx() ctx: GraphContext): Promise<Assignment | null> {
    return assignmentId === null ? null : this.assignments.linked(assignmentId, ctx);
  }

  async byId(id: string, ctx: GraphContext): Promise<Interview | null> {
    const row = await ctx.loaders.one('interview', (ids: readonly string[]) => this.actions.read(ctx, ids)).load(id);
    return row && toInterview(this.organisations, row, ctx.viewer);
  }
}
