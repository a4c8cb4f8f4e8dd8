import { InterviewPartKind, SharingOutcome } from '@homeward/domain';
import { Organisation, Rule } from '@homeward/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Whether parts of an interview may go to one organisation, and who or what said so. Kept whatever came of it.',
})
export class SharingDecision {
  @Field(() => ID)
  id!: string;

  @Field(() => Organisation)
  to!: Organisation;

  @Field(() => [InterviewPartKind])
  parts!: InterviewPartKind[];

  @Field(() => SharingOutcome)
  outcome!: SharingOutcome;

  @Field(() => Rule)
  rule!: Rule;

  @Field(() => String)
  because!: string;

  @Field(() => String, { description: 'Who asked, where a rule decided; the manager, where one did.' })
  decidedBy!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => String, { description: 'Of the session in which it was asked for or decided.' })
  purpose!: string;

  @Field(() => Boolean, { description: 'A manager is still to decide it, with reviewSharing.' })
  waiting!: boolean;

  @Field(() => ID, { nullable: true, description: 'The decision that had waited for this one.' })
  reviews!: string | null;

  @Field(() => String, { nullable: true, description: "The manager's reason; null for an auditor." })
  reason!: string | null;
}

@ObjectType({
  description: 'Sharing would be more detrimental to the child than not sharing: nothing goes out until this is lifted.',
})
export class SharingException {
  @Field(() => ID)
  id!: string;

  @Field(() => Organisation, { nullable: true, description: 'Null: to anybody.' })
  to!: Organisation | null;

  @Field(() => String, {
    nullable: true,
    description: 'Null for an auditor, who reads that it was decided and not what it was about.',
  })
  reason!: string | null;

  @Field(() => Date, { description: 'When somebody must look again. It holds on until it is lifted.' })
  reviewAt!: Date;

  @Field(() => Date)
  recordedAt!: Date;

  @Field(() => String)
  recordedBy!: string;

  @Field(() => Date, { nullable: true })
  liftedAt!: Date | null;

  @Field(() => String, { nullable: true })
  liftedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Null for an auditor.' })
  liftedBecause!: string | null;
}
