import { AssignmentState, ClockStart, ContactAttemptResult, ContactMethod, InterviewTermKind } from '@homeward/domain';
import { connectionOf, Organisation, Rule } from '@homeward/service-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Child, Episode } from '../linked.type';

@ObjectType()
export class Booking {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => String, { nullable: true })
  place!: string | null;
}

@ObjectType()
export class ContactAttempt {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => ContactMethod)
  method!: ContactMethod;

  @Field(() => ContactAttemptResult)
  result!: ContactAttemptResult;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType({ description: "Another authority's reading of the clock, for comparison: there is no second interview." })
export class InterviewClock {
  @Field(() => Organisation)
  authority!: Organisation;

  @Field(() => Rule)
  rule!: Rule;

  @Field(() => ClockStart)
  from!: ClockStart;

  @Field(() => Date)
  startsAt!: Date;

  @Field(() => Date)
  dueAt!: Date;
}

@ObjectType({ description: "What the responsible authority's protocol asks of whoever interviews; each is enforced." })
export class InterviewTerm {
  @Field(() => InterviewTermKind)
  term!: InterviewTermKind;

  @Field(() => Rule)
  rule!: Rule;

  @Field(() => Int, { nullable: true, description: 'Of ATTEMPTS_BEFORE_NO_CONTACT: more failed attempts than this.' })
  moreThan!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of ONE_FOR_SEVERAL: days from the first return.' })
  withinDays!: number | null;

  @Field(() => [String], { description: 'Of DECLINE_NEEDS and RELEASE_TO_POLICE_NEEDS: what must be on file.' })
  evidence!: string[];

  @Field(() => [String], { description: 'Of WAIVER_NEEDS: who must agree.' })
  roles!: string[];
}

@ObjectType({
  description: "One organisation's turn at an owed return home interview; offering it elsewhere never restarts its clock.",
})
@Directive('@key(fields: "id")')
export class Assignment {
  @Field(() => ID)
  id!: string;

  @Field(() => AssignmentState)
  state!: AssignmentState;

  @Field(() => Organisation)
  offeredTo!: Organisation;

  @Field(() => Episode, { nullable: true })
  episode!: Episode | null;

  @Field(() => Child, { nullable: true })
  child!: Child | null;

  @Field(() => Date, { nullable: true, description: "By the responsible authority's protocol." })
  dueAt!: Date | null;

  @Field(() => Boolean, { description: 'The time has passed and no interview was held.' })
  overdue!: boolean;

  @Field(() => Int, { nullable: true, description: 'Until it is due; negative once overdue, null once held or ended.' })
  minutesLeft!: number | null;

  @Field(() => String, { nullable: true })
  workerName!: string | null;

  @Field(() => [Booking], { nullable: true })
  bookings!: Booking[] | null;

  @Field(() => [ContactAttempt], { nullable: true })
  attempts!: ContactAttempt[] | null;

  @Field(() => Boolean, { description: 'The child is missing at this moment. The interview stays owed.' })
  doNotVisit!: boolean;

  @Field(() => String, { nullable: true })
  doNotVisitBecause!: string | null;

  @Field(() => Rule, { nullable: true })
  rule!: Rule | null;

  @Field(() => [InterviewTerm], { nullable: true })
  terms!: InterviewTerm[] | null;

  @Field(() => [InterviewClock], { nullable: true })
  comparisons!: InterviewClock[] | null;

  @Field(() => Date, { nullable: true })
  offeredAt!: Date | null;

  @Field(() => Date, { nullable: true })
  acceptedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the organisation was unable, or gave it back: a code.' })
  unableBecause!: string | null;

  @Field(() => [String], { description: 'The fields that you may not see.' })
  withheld!: string[];
}

const classes = connectionOf(Assignment);
export const AssignmentEdge = classes.Edge;
export const AssignmentConnection = classes.Connection;
