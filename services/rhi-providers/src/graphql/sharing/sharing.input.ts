import { SharingOutcome } from '@homeward/domain';
import { Field, ID, InputType } from 'type-graphql';
import type { ExceptionLifted, SharingExcepted } from '../../actions/sharing/except-sharing';
import type { SharingReviewed } from '../../actions/sharing/review-sharing';

@InputType()
export class ReviewSharingInput implements SharingReviewed {
  @Field(() => ID, { description: 'Of the decision that waits: see `sharing` of the interview.' })
  id!: string;

  @Field(() => SharingOutcome, { description: 'PERMIT or DENY.' })
  outcome!: SharingOutcome;

  @Field(() => String, { description: 'Why, at most 2,000 characters.' })
  reason!: string;
}

@InputType()
export class SharingExceptionInput implements SharingExcepted {
  @Field(() => ID)
  interviewId!: string;

  @Field(() => ID, { nullable: true, description: 'The authority or force with which it is not shared; left out: with none.' })
  to?: string | null;

  @Field(() => String, {
    description: 'Why sharing would be more detrimental to the child than not sharing, at most 2,000 characters.',
  })
  reason!: string;

  @Field(() => Date, { description: 'When somebody must look again.' })
  reviewAt!: Date;
}

@InputType()
export class LiftSharingExceptionInput implements ExceptionLifted {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Why it holds no longer, at most 2,000 characters.' })
  reason!: string;
}
