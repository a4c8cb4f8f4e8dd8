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

  @Field(() => Rule)
  rule!: Rule;

  @Field(() => [DutyClock])
  clocks!: DutyClock[];

  @Field(() => DateTime, { nullable: true })
  startsAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'The earliest of the clocks that count; null for as soon as possible.' })
  dueAt!: Date | null;

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
