import { Action, type GraphContext, type Organisations } from '@homeward/service-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { LiftSharingException, RecordSharingException } from '../../actions/sharing/except-sharing';
import type { ReleaseInterview } from '../../actions/sharing/release-interview';
import type { ReviewSharing } from '../../actions/sharing/review-sharing';
import { ReleaseInterviewInput } from '../interview/interview.input';
import { toInterview, toRelease } from '../interview/interview.mapper';
import { Interview, Release } from '../interview/interview.type';
import { LiftSharingExceptionInput, ReviewSharingInput, SharingExceptionInput } from './sharing.input';

export interface SharingActions {
  release: ReleaseInterview;
  review: ReviewSharing;
  except: RecordSharingException;
  lift: LiftSharingException;
}

@Resolver()
export class SharingResolver {
  constructor(
    private readonly actions: SharingActions,
    private readonly organisations: Organisations,
  ) {}

  @Mutation(() => Release, {
    description:
      'Goes where a rule permits it. Where one denies it, or leaves it to a manager, this is refused with the rule, and the decision stands in `sharing` of the interview.',
  })
  @Action('interview:release')
  async releaseInterview(
    @Arg('input', () => ReleaseInterviewInput) input: ReleaseInterviewInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Release> {
    return toRelease(this.organisations, await this.actions.release(ctx, input));
  }

  @Mutation(() => Interview, { description: 'By another manager than the one who asked. What is permitted is released at once.' })
  @Action('sharing:review')
  async reviewSharing(
    @Arg('input', () => ReviewSharingInput) input: ReviewSharingInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Interview> {
    return toInterview(this.organisations, await this.actions.review(ctx, input), ctx.viewer);
  }

  @Mutation(() => Interview, {
    description:
      'Sharing would be more detrimental to the child than not sharing: from now on nothing of the interview is released.',
  })
  @Action('sharing:except')
  async recordSharingException(
    @Arg('input', () => SharingExceptionInput) input: SharingExceptionInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Interview> {
    return toInterview(this.organisations, await this.actions.except(ctx, input), ctx.viewer);
  }

  @Mutation(() => Interview)
  @Action('sharing:except')
  async liftSharingException(
    @Arg('input', () => LiftSharingExceptionInput) input: LiftSharingExceptionInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Interview> {
    return toInterview(this.organisations, await this.actions.lift(ctx, input), ctx.viewer);
  }
}
