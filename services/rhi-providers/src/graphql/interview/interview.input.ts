import { InterviewOutcome, InterviewPartKind } from '@homeward/domain';
import { Field, ID, InputType } from 'type-graphql';
import type { InterviewHeld, InterviewNotHeld } from '../../actions/interview/end-assignment';
import type { ConcernTold } from '../../actions/interview/raise-concern';
import type { ReleaseTold } from '../../actions/interview/release-interview';
import type { InterviewSubmitted, SubmittedPart } from '../../actions/interview/submit-interview';

@InputType()
export class HoldInterviewInput implements InterviewHeld {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => Date, { description: 'When it was held; the duty is met by this.' })
  heldAt!: Date;

  @Field(() => Boolean)
  seenAlone!: boolean;

  @Field(() => String, { nullable: true })
  place?: string | null;
}

@InputType()
export class EndWithoutInterviewInput implements InterviewNotHeld {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => InterviewOutcome, { description: 'A child who was not reached has not declined.' })
  outcome!: InterviewOutcome;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType()
export class RaiseConcernInput implements ConcernTold {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => String)
  text!: string;

  @Field(() => Boolean)
  immediateDanger!: boolean;
}

@InputType()
export class InterviewPartInput implements SubmittedPart {
  @Field(() => InterviewPartKind)
  kind!: InterviewPartKind;

  @Field(() => String)
  text!: string;
}

@InputType()
export class SubmitInterviewInput implements InterviewSubmitted {
  @Field(() => ID)
  interviewId!: string;

  @Field(() => [InterviewPartInput], { description: 'Each kind at most once. After this they never change.' })
  parts!: InterviewPartInput[];

  @Field(() => Boolean, { nullable: true, description: 'The child was told with whom it is shared.' })
  consentNoticeGiven?: boolean | null;
}

@InputType()
export class ReleaseInterviewInput implements ReleaseTold {
  @Field(() => ID)
  interviewId!: string;

  @Field(() => ID, { description: 'The authority or force that receives it.' })
  to!: string;

  @Field(() => [InterviewPartKind])
  parts!: InterviewPartKind[];

  @Field(() => String)
  purpose!: string;

  @Field(() => String, { nullable: true })
  handling?: string | null;
}
