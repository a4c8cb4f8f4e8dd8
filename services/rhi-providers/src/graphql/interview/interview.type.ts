import { EvidenceKind, InterviewOutcome, InterviewPartKind } from '@homeward/domain';
import { Organisation } from '@homeward/service-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Episode } from '../linked.type';
import { SharingDecision, SharingException } from '../sharing/sharing.type';

@ObjectType()
export class InterviewPart {
  @Field(() => InterviewPartKind)
  kind!: InterviewPartKind;

  @Field(() => String)
  text!: string;

  @Field(() => Boolean, { description: 'As its writer marked it: it says who another child is.' })
  namesOtherChildren!: boolean;
}

@ObjectType({
  description: 'Parts of an interview that a named person of the responsible authority released to one organisation.',
})
export class Release {
  @Field(() => ID)
  id!: string;

  @Field(() => Organisation)
  to!: Organisation;

  @Field(() => [InterviewPartKind])
  parts!: InterviewPartKind[];

  @Field(() => String)
  purpose!: string;

  @Field(() => String, { nullable: true, description: 'Conditions under which it may be used.' })
  handling!: string | null;

  @Field(() => Date)
  releasedAt!: Date;

  @Field(() => String)
  releasedBy!: string;

  @Field(() => Date, { nullable: true, description: 'It should not have been released, and is shown to whom it was no more.' })
  withdrawnAt!: Date | null;
}

@ObjectType({ description: 'On file beside an interview, because a protocol asks for it.' })
export class InterviewEvidence {
  @Field(() => EvidenceKind)
  kind!: EvidenceKind;

  @Field(() => String)
  text!: string;

  @Field(() => Date)
  recordedAt!: Date;

  @Field(() => String)
  recordedBy!: string;
}

@ObjectType({ description: 'That one interview serves several episodes.' })
export class InterviewAgreement {
  @Field(() => [String])
  agreedBy!: string[];

  @Field(() => String)
  reason!: string;
}

@ObjectType({
  description:
    'How a return home interview ended. It belongs to the responsible authority; others see what was released to them.',
})
@Directive('@key(fields: "id")')
export class Interview {
  @Field(() => ID)
  id!: string;

  @Field(() => Episode, { nullable: true })
  episode!: Episode | null;

  @Field(() => InterviewOutcome, { nullable: true })
  outcome!: InterviewOutcome | null;

  @Field(() => Date, { nullable: true })
  heldAt!: Date | null;

  @Field(() => Boolean, { nullable: true })
  seenAlone!: boolean | null;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => String, { nullable: true, description: 'Why there was none.' })
  reason!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'By when it was held, not by when it was typed.' })
  heldWithinDue!: boolean | null;

  @Field(() => Date, { nullable: true })
  submittedAt!: Date | null;

  @Field(() => [Episode], { nullable: true, description: 'Episodes that it serves beside its own, by agreement.' })
  alsoFor!: Episode[] | null;

  @Field(() => InterviewAgreement, { nullable: true })
  agreement!: InterviewAgreement | null;

  @Field(() => [InterviewEvidence], { nullable: true })
  evidence!: InterviewEvidence[] | null;

  @Field(() => [InterviewPart], { nullable: true })
  parts!: InterviewPart[] | null;

  @Field(() => [Release], { nullable: true })
  releases!: Release[] | null;

  @Field(() => [SharingDecision], { nullable: true, description: 'Every decision about sharing it, the first first.' })
  sharing!: SharingDecision[] | null;

  @Field(() => [SharingException], { nullable: true, description: 'Why it is not shared, or was not.' })
  sharingExceptions!: SharingException[] | null;

  @Field(() => [String], { description: 'The fields that you may not see.' })
  withheld!: string[];

  /** For the way to the assignment; no field of the graph. */
  assignmentId!: string | null;
}

@ObjectType({ description: 'Raised from a visit. Both front doors and the police have it at once.' })
export class SafeguardingConcern {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  raisedAt!: Date;

  @Field(() => Boolean)
  immediateDanger!: boolean;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => String, { nullable: true })
  raisedBy!: string | null;

  @Field(() => Episode, { nullable: true })
  episode!: Episode | null;

  @Field(() => [String], { description: 'The fields that you may not see.' })
  withheld!: string[];

  /** For the way to the assignment; no field of the graph. */
  assignmentId!: string | null;
}
