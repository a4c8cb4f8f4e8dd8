import { ClockStart, DutyKind, DutyState } from '@homeward/domain';
import { connectionOf, DateTime, Organisation, Rule } from '@homeward/service-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One reading of when a duty is due.' })
export class DutyClock {
  @Field(() => Organisation)
  authority!: Organisation;

  @Field(() => Rule)
  rule!: Rule;

  @Field(() => ClockStart)
  from!: ClockStart;

  @Field(() => DateTime)
  startsAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Null: as soon as possible.' })
  dueAt!: Date | null;

  @Field(() => Boolean, { description: 'False: for comparison only.' })
  counts!: boolean;
}

@ObjectType({ description: 'What must be so before a duty is put off.' })
export class DeferralTerms {
  @Field(() => [String], { description: 'All of whom must agree: `police`, `childrens_services` …' })
  agreedBy!: string[];

  @Field(() => [String], { description: 'What must be recorded besides: `other_work` …' })
  needs!: string[];

  @Field(() => Rule)
  rule!: Rule;
}

@ObjectType({ description: 'A named person who agreed, in a role.' })
export class Agreement {
  @Field(() => String)
  role!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType({ description: 'One time that a duty was put off.' })
export class DutyDeferral {
  @Field(() => DateTime)
  until!: Date;

  @Field(() => DateTime, { description: 'When it was due until then.' })
  dueBefore!: Date;

  @Field(() => String)
  because!: string;

  @Field(() => [Agreement])
  agreedBy!: Agreement[];

  @Field(() => String, { nullable: true, description: 'What else is done for the child meanwhile.' })
  otherWork!: string | null;

  @Field(() => Rule, { description: 'The rule that allows it.' })
  rule!: Rule;

  @Field(() => String)
  recordedBy!: string;

  @Field(() => DateTime)
  recordedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the duty ended without being met; what was agreed does not hold if it is owed again.',
  })
  endedAt!: Date | null;
}

@ObjectType({ description: 'Something owed, once, by one owner, with the rule that says so and every clock that applies.' })
@Directive('@key(fields: "id")')
export class Duty {
  /** What `episode` is read from; null where it may not be seen. */
  episodeId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => DutyKind)
  kind!: DutyKind;

  @Field(() => String, {
    nullable: true,
    description: 'Tells two duties of one kind apart: `missing_risk_management_meeting`, `level_2` …',
  })
  topic!: string | null;

  @Field(() => Int, { description: 'Which one it is of a duty that comes again: 1, 2, …' })
  occurrence!: number;

  @Field(() => [String], { nullable: true, description: 'Roles that the owner is to tell, or to invite.' })
  tell!: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Who must have been there for it to count as held.' })
  attendees!: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Who was there, once it is met.' })
  attended!: string[] | null;

  @Field(() => DutyState)
  state!: DutyState;

  @Field(() => Organisation)
  owner!: Organisation;

  @Field(() => String, { nullable: true })
  ownerRole!: string | null;

  @Field(() => Rule, { nullable: true })
  rule!: Rule | null;

  @Field(() => [DutyClock], { nullable: true })
  clocks!: DutyClock[] | null;

  @Field(() => DateTime, { nullable: true })
  startsAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The earliest of the clocks that count, or the date to which it was put off; null for as soon as possible.',
  })
  dueAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'For when the owner has planned it; later than `dueAt` only where its clock was moved forward after that.',
  })
  plannedFor!: Date | null;

  @Field(() => DeferralTerms, { nullable: true, description: 'Null: the protocol allows no later date.' })
  mayBeDeferred!: DeferralTerms | null;

  @Field(() => [DutyDeferral], { nullable: true, description: 'Every time that it was put off, the last one last.' })
  deferrals!: DutyDeferral[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was done, not when that was typed; later than `dueAt` when it was late.',
  })
  metAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What came of it, in the words of whoever recorded it.' })
  note!: string | null;

  @Field(() => String, { nullable: true })
  because!: string | null;

  @Field(() => [String])
  withheld!: string[];
}

const classes = connectionOf(Duty);
export const DutyConnection = classes.Connection;
