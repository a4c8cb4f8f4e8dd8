import { ChildStatus, IdentityState, LegalStatus } from '@homeward/domain';
import { CalendarDate, connectionOf } from '@homeward/service-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { SeenChild } from '../../store/child.store';
import { Authority } from '../authority/authority.type';

@ObjectType({ description: 'A child, as far as you may see it; `withheld` names what you may not.' })
@Directive('@key(fields: "id")')
export class Child {
  /** What the fields that are resolved on their own are read from. */
  row!: SeenChild;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  givenName!: string | null;

  @Field(() => String, { nullable: true })
  familyName!: string | null;

  @Field(() => CalendarDate, { nullable: true })
  dateOfBirth!: string | null;

  @Field(() => String, { nullable: true })
  nhsNumber!: string | null;

  @Field(() => String, { nullable: true, description: "The responsible authority's own id." })
  authorityChildId!: string | null;

  @Field(() => [ChildStatus], { nullable: true })
  status!: ChildStatus[] | null;

  @Field(() => String, { nullable: true })
  sex!: string | null;

  @Field(() => IdentityState)
  identity!: IdentityState;

  @Field(() => Authority, { nullable: true })
  responsibleAuthority!: Authority | null;

  @Field(() => String, { nullable: true })
  communicationNeeds!: string | null;

  @Field(() => String, { nullable: true, description: 'What somebody who visits alone must know.' })
  loneWorkerRisk!: string | null;

  @Field(() => LegalStatus, { nullable: true, description: 'Under which order or agreement the authority acts for the child.' })
  legalStatus!: LegalStatus | null;

  @Field(() => Boolean, { nullable: true, description: 'There is an individual plan for when it goes missing.' })
  hasMissingPlan!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'A disability or special educational needs.' })
  sendOrDisability!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Known or suspected to have been trafficked.' })
  knownTrafficked!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Taken out of the UK.' })
  outOfUk!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The risk assessment says always missing, never absent.' })
  neverAbsent!: boolean | null;

  @Field(() => [String])
  withheld!: string[];
}

const classes = connectionOf(Child);
export const ChildConnection = classes.Connection;
