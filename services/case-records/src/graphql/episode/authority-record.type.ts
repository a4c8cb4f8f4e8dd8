import { AuthorisationKind, Capacity, Category, RecordState, Risk } from '@homeward/domain';
import { DateTime, Rule } from '@homeward/service-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Authority } from '../authority/authority.type';

@ObjectType({ description: 'What must be so before the authority takes a step of its own.' })
export class AuthorisationTerms {
  @Field(() => AuthorisationKind)
  kind!: AuthorisationKind;

  @Field(() => [String], { description: 'All of whom must agree: `head_of_service` …' })
  agreedBy!: string[];

  @Field(() => [String], { description: 'All of whom must consent in writing.' })
  inWriting!: string[];

  @Field(() => [String], { description: 'What must be recorded besides: `accepting_agency` …' })
  needs!: string[];

  @Field(() => DateTime, { nullable: true, description: 'Null: at any time.' })
  notBefore!: Date | null;

  @Field(() => Rule)
  rule!: Rule;
}

@ObjectType({ description: 'A named person who agreed to a step, in a role.' })
export class StepAgreement {
  @Field(() => String)
  role!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean)
  inWriting!: boolean;
}

@ObjectType({ description: 'A step that the authority took, with those who agreed to it.' })
export class Authorisation {
  @Field(() => AuthorisationKind)
  kind!: AuthorisationKind;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => String, { description: 'Who recorded it.' })
  by!: string;

  @Field(() => [StepAgreement])
  agreedBy!: StepAgreement[];

  @Field(() => String, { nullable: true })
  acceptingAgency!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'What the parents said; null where nobody recorded it.' })
  parentsConsent!: boolean | null;

  @Field(() => String)
  note!: string;

  @Field(() => [Rule], { description: 'Whose terms were met; none where the protocol has none.' })
  rules!: Rule[];
}

@ObjectType({ description: "One authority's file on an episode, in the capacity in which it acts." })
@Directive('@key(fields: "id")')
export class AuthorityRecord {
  @Field(() => ID)
  id!: string;

  @Field(() => Authority)
  authority!: Authority;

  @Field(() => Capacity)
  capacity!: Capacity;

  @Field(() => DateTime, { nullable: true })
  openedAt!: Date | null;

  @Field(() => RecordState, { nullable: true })
  state!: RecordState | null;

  @Field(() => Category, {
    nullable: true,
    description: "How this authority sees the absence; the police's own category stands on the episode.",
  })
  category!: Category | null;

  @Field(() => Rule, { nullable: true, description: 'The rule by which it sees it so; null where it follows the police.' })
  categoryRule!: Rule | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "The police's category is not recognised here: a discrepancy, to be raised with them.",
  })
  categoryRefused!: boolean | null;

  @Field(() => Risk, { nullable: true })
  risk!: Risk | null;

  @Field(() => Rule, { nullable: true, description: 'Why it was opened.' })
  rule!: Rule | null;

  @Field(() => [AuthorisationTerms], {
    nullable: true,
    description: 'On which terms the authority may take a step of its own now.',
  })
  mayAuthorise!: AuthorisationTerms[] | null;

  @Field(() => [Authorisation], { nullable: true, description: 'Steps that it took, the last one last.' })
  authorisations!: Authorisation[] | null;

  @Field(() => [String])
  withheld!: string[];
}
