import { AssignmentState, ContactAttemptResult, ContactMethod, UnableReason } from '@homeward/domain';
import { ConnectionArgs } from '@homeward/service-kit';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { Unable } from '../../actions/assignment/answer-offer';
import type { Arrangement } from '../../actions/assignment/arrange-interview';
import type { ContactAttempted, VisitBooked, WorkerAssigned } from '../../actions/assignment/plan-visit';

@InputType()
export class AssignmentFilter {
  @Field(() => [AssignmentState], { nullable: true, description: 'Those offered and those at work, where you do not say.' })
  state?: AssignmentState[] | null;

  @Field(() => Int, { nullable: true, description: 'Overdue ones included.' })
  dueWithinHours?: number | null;
}

@ArgsType()
export class MyAssignmentsArgs extends ConnectionArgs {
  @Field(() => AssignmentFilter, { nullable: true })
  filter?: AssignmentFilter | null;
}

@InputType()
export class DeclareUnableInput implements Unable {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => UnableReason, { description: 'The responsible authority is told this code.' })
  reason!: UnableReason;
}

@InputType()
export class HandBackAssignmentInput implements Unable {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => UnableReason, { description: 'The responsible authority is told this code.' })
  reason!: UnableReason;
}

@InputType()
export class ArrangeInterviewInput implements Arrangement {
  @Field(() => ID)
  episodeId!: string;

  @Field(() => String, { description: 'A provider that your authority has commissioned, or your own authority, by its id.' })
  offeredTo!: string;
}

@InputType()
export class AssignWorkerInput implements WorkerAssigned {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => String)
  workerName!: string;

  @Field(() => String, { nullable: true, description: 'The `sub` of their tokens, if they have an account.' })
  workerSubject?: string | null;
}

@InputType()
export class BookInterviewInput implements VisitBooked {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => String, { nullable: true })
  place?: string | null;
}

@InputType()
export class LogContactAttemptInput implements ContactAttempted {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => ContactMethod)
  method!: ContactMethod;

  @Field(() => ContactAttemptResult)
  result!: ContactAttemptResult;

  @Field(() => String, { nullable: true })
  note?: string | null;
}
