import { ChildStatus, LegalStatus } from '@homeward/domain';
import { CalendarDate, ConnectionArgs } from '@homeward/service-kit';
import { Length, MaxLength } from 'class-validator';
import { ArgsType, Field, InputType } from 'type-graphql';
import type { RecordChild } from '../../actions/child/record-child';
import { ListScope } from '../list-scope';

@InputType()
export class RecordChildInput implements RecordChild {
  @Field(() => String, { description: 'Your own id of the child; recording it again changes what is known of it.' })
  @Length(1, 100, { message: 'has from 1 to 100 characters' })
  authorityChildId!: string;

  @Field(() => String)
  @Length(1, 200, { message: 'has from 1 to 200 characters' })
  givenName!: string;

  @Field(() => String)
  @Length(1, 200, { message: 'has from 1 to 200 characters' })
  familyName!: string;

  @Field(() => CalendarDate)
  dateOfBirth!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(20, { message: 'has at most 20 characters' })
  nhsNumber?: string | null;

  @Field(() => [ChildStatus])
  status!: ChildStatus[];

  @Field(() => String, { nullable: true })
  @MaxLength(50, { message: 'has at most 50 characters' })
  sex?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  communicationNeeds?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  loneWorkerRisk?: string | null;

  @Field(() => LegalStatus, { nullable: true, description: 'Under which order or agreement the authority acts for the child.' })
  legalStatus?: LegalStatus | null;

  @Field(() => Boolean, { nullable: true, description: 'There is an individual plan for when it goes missing.' })
  hasMissingPlan?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'A disability or special educational needs.' })
  sendOrDisability?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Known or suspected to have been trafficked.' })
  knownTrafficked?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Taken out of the UK.' })
  outOfUk?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The risk assessment says always missing, never absent.' })
  neverAbsent?: boolean | null;
}

@InputType()
export class ChildFilter {
  @Field(() => ListScope, { nullable: true, description: 'All that you may see, when not given.' })
  scope?: ListScope | null;

  @Field(() => Boolean, { nullable: true })
  missingNow?: boolean | null;
}

@ArgsType()
export class ChildArgs extends ConnectionArgs {
  @Field(() => ChildFilter, { nullable: true })
  filter?: ChildFilter | null;
}
