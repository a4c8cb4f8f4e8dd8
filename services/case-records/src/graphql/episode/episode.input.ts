import { AuthorisationKind, EpisodeFact, FactAnswer, MissingFrom, Risk } from '@homeward/domain';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, Float, ID, InputType } from 'type-graphql';
import type { RecordEpisodeFacts } from '../../actions/episode/record-episode-facts';
import type { RecordAuthorisation } from '../../actions/record/record-authorisation';
import type { WaiveInterview } from '../../actions/interview/waive-interview';

@InputType()
export class EpisodeFactInput {
  @Field(() => EpisodeFact)
  fact!: EpisodeFact;

  @Field(() => FactAnswer, {
    description:
      'What is known, believed or suspected is a YES. What only could be is POSSIBLE: neither yes nor no, for a manager to judge.',
  })
  answer!: FactAnswer;
}

@InputType({ description: 'Only what is given is recorded; what was said before of anything else stands.' })
export class RecordEpisodeFactsInput implements RecordEpisodeFacts {
  @Field(() => ID)
  episodeId!: string;

  @Field(() => [EpisodeFactInput], { nullable: true })
  @ArrayMaxSize(50, { message: 'has at most 50 entries' })
  facts?: EpisodeFactInput[] | null;

  @Field(() => Risk, { nullable: true, description: "Your authority's own grade; the police's stays beside it." })
  ownRisk?: Risk | null;

  @Field(() => Float, { nullable: true, description: 'How many years older the partner is than the child, as in 2.5.' })
  partnerAgeGapYears?: number | null;

  @Field(() => MissingFrom, { nullable: true, description: 'Where the child went missing from, as your own record has it.' })
  missingFrom?: MissingFrom | null;
}

@InputType({ description: 'A named person who agrees, in a role.' })
export class AgreementInput {
  @Field(() => String, { description: '`case_manager`, `line_manager`, `team_manager` …' })
  @MaxLength(100, { message: 'has at most 100 characters' })
  role!: string;

  @Field(() => String)
  @MaxLength(200, { message: 'has at most 200 characters' })
  name!: string;
}

@InputType()
export class WaiveInterviewInput implements WaiveInterview {
  @Field(() => ID)
  episodeId!: string;

  @Field(() => String)
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  reason!: string;

  @Field(() => [AgreementInput], {
    description: "Everybody whom the authority's protocol names; a manager where it names nobody.",
  })
  @ArrayMaxSize(20, { message: 'has at most 20 entries' })
  agreedBy!: AgreementInput[];
}

@InputType({ description: 'A named person who agrees to a step, in a role.' })
export class StepAgreementInput {
  @Field(() => String, { description: '`head_of_service`, `assistant_director` …' })
  @MaxLength(100, { message: 'has at most 100 characters' })
  role!: string;

  @Field(() => String)
  @MaxLength(200, { message: 'has at most 200 characters' })
  name!: string;

  @Field(() => Boolean, { defaultValue: false })
  inWriting!: boolean;
}

@InputType()
export class RecordAuthorisationInput implements RecordAuthorisation {
  @Field(() => ID)
  episodeId!: string;

  @Field(() => AuthorisationKind)
  kind!: AuthorisationKind;

  @Field(() => [StepAgreementInput], { description: "Everybody whom `mayAuthorise` of your authority's record names." })
  @ArrayMaxSize(20, { message: 'has at most 20 entries' })
  agreedBy!: StepAgreementInput[];

  @Field(() => String, { nullable: true, description: 'Who takes the child over, where service ends.' })
  @MaxLength(200, { message: 'has at most 200 characters' })
  acceptingAgency?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'What the parents said; it decides nothing.' })
  parentsConsent?: boolean | null;

  @Field(() => String, { description: 'What was decided, and why.' })
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  note!: string;
}
