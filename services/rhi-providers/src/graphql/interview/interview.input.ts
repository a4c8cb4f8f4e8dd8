import { EvidenceKind, InterviewOutcome, InterviewPartKind } from '@homeward/domain';
import { Field, ID, InputType } from 'type-graphql';
import type { InterviewNotHeld } from '../../actions/interview/end-without-interview';
import type { EvidenceTold } from '../../actions/interview/evidence';
import type { AgreementTold, InterviewHeld } from '../../actions/interview/hold-interview';
import type { ConcernTold } from '../../actions/interview/raise-concern';
import type { ReleaseTold } from '../../actions/sharing/release-interview';
import type { InterviewSubmitted, SubmittedPart } from '../../actions/interview/submit-interview';

@InputType()
export class InterviewEvidenceInput implements EvidenceTold {
  @Field(() => EvidenceKind)
  kind!: EvidenceKind;

  @Field(() => String, { description: 'What it says, at most 20,000 characters. Once on file it never changes.' })
  text!: string;
}

@InputType({ description: 'That one interview serves several episodes (000 §12.3).' })
export class InterviewAgreementInput implements AgreementTold {
  @Field(() => [String], { description: 'Who agreed, each with name and part, from one to ten; at most 500 characters each.' })
  agreedBy!: string[];

  @Field(() => String, { description: 'Why, at most 2,000 characters.' })
  reason!: string;
}

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

  @Field(() => [ID], {
    nullable: true,
    description:
      "Other episodes of the same child that it serves too, at most 20, where the responsible authority's protocol knows ONE_FOR_SEVERAL; each interview must be accepted by your organisation.",
  })
  alsoFor?: string[] | null;

  @Field(() => InterviewAgreementInput, { nullable: true, description: 'Needed beside `alsoFor`.' })
  agreement?: InterviewAgreementInput | null;
}

@InputType()
export class EndWithoutInterviewInput implements InterviewNotHeld {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => InterviewOutcome, { description: 'A child who was not reached has not declined.' })
  outcome!: InterviewOutcome;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => [InterviewEvidenceInput], {
    nullable: true,
    description:
      "What the responsible authority's protocol asks for at a decline (DECLINE_NEEDS in the terms of the assignment).",
  })
  evidence?: InterviewEvidenceInput[] | null;
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

  @Field(() => Boolean, {
    nullable: true,
    description: 'It says who another child is: then it goes only to those who may know. No, when not given.',
  })
  namesOtherChildren?: boolean | null;
}

@InputType()
export class SubmitInterviewInput implements InterviewSubmitted {
  @Field(() => ID)
  interviewId!: string;

  @Field(() => [InterviewPartInput], { description: 'Each kind at most once. After this they never change.' })
  parts!: InterviewPartInput[];

  @Field(() => Boolean, { nullable: true, description: 'The child was told with whom it is shared.' })
  consentNoticeGiven?: boolean | null;

  @Field(() => [InterviewEvidenceInput], { nullable: true, description: 'What is filed beside the interview, each kind once.' })
  evidence?: InterviewEvidenceInput[] | null;
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

  @Field(() => [InterviewEvidenceInput], {
    nullable: true,
    description:
      'What must be on file before anything goes to the police (RELEASE_TO_POLICE_NEEDS in the terms of the assignment), where it is not yet.',
  })
  evidence?: InterviewEvidenceInput[] | null;
}
