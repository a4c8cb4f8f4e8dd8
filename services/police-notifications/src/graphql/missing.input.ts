import { Category, FoundPlace, Risk } from '@homeward/domain';
import { Field, InputType } from 'type-graphql';
import type { MissingReport } from '../actions/report/report';
import { ContactInput, PlaceInput, ReportedChildInput, ReporterInput, TextAnswerInput, TimeAnswerInput } from './answer.input';
import { SafeAndWellInput } from './safe-and-well.input';

const asked = (description: string): { nullable: true; description: string } => ({ nullable: true, description });

@InputType({
  description: 'Everything that can be sent is kept whole; what is odd is flagged in the receipt and reaches a person.',
})
export class ReportMissingInput implements MissingReport {
  @Field(() => String, { description: "The force's own reference, the same in every message about this absence." })
  policeReference!: string;

  @Field(() => Category)
  category!: Category;

  @Field(() => String, asked("The force's own word for the category, kept beside it."))
  categoryLabel?: string | null;

  @Field(() => Risk)
  risk!: Risk;

  @Field(() => TimeAnswerInput, { nullable: true })
  leftPlacementAt?: TimeAnswerInput | null;

  @Field(() => TimeAnswerInput, { nullable: true })
  lastSeenAt?: TimeAnswerInput | null;

  @Field(() => Date, { description: 'When it was reported to the police.' })
  reportedAt!: Date;

  @Field(() => PlaceInput, { description: 'Whose area this is decides who is told first.' })
  placeLastSeen!: PlaceInput;

  @Field(() => ReportedChildInput)
  child!: ReportedChildInput;

  @Field(() => TextAnswerInput, { nullable: true })
  lastSeenWith?: TextAnswerInput | null;

  @Field(() => TextAnswerInput, { nullable: true })
  description?: TextAnswerInput | null;

  @Field(() => TextAnswerInput, { nullable: true })
  clothing?: TextAnswerInput | null;

  @Field(() => TextAnswerInput, asked('Where a recent photograph is to be had.'))
  recentPhoto?: TextAnswerInput | null;

  @Field(() => TextAnswerInput, { nullable: true })
  circumstances?: TextAnswerInput | null;

  @Field(() => TextAnswerInput, asked('What the child is at risk of.'))
  risks?: TextAnswerInput | null;

  @Field(() => TextAnswerInput, asked('In the company of people who are a risk.'))
  riskyCompany?: TextAnswerInput | null;

  @Field(() => TextAnswerInput, { nullable: true })
  phoneNumbers?: TextAnswerInput | null;

  @Field(() => TextAnswerInput, { nullable: true })
  socialMedia?: TextAnswerInput | null;

  @Field(() => TextAnswerInput, asked('Addresses and associates.'))
  associates?: TextAnswerInput | null;

  @Field(() => TextAnswerInput, asked('When, where, how long, with whom, where found.'))
  pastAbsences?: TextAnswerInput | null;

  @Field(() => TextAnswerInput, asked('Added vulnerability: learning disability, exploitation, trafficking …'))
  vulnerabilities?: TextAnswerInput | null;

  @Field(() => [ContactInput], { nullable: true })
  contacts?: ContactInput[] | null;

  @Field(() => ReporterInput, { nullable: true })
  reporter?: ReporterInput | null;

  @Field(() => Date, asked('For a child who is back already: one message says it all.'))
  foundAt?: Date | null;

  @Field(() => FoundPlace, { nullable: true })
  foundPlace?: FoundPlace | null;

  @Field(() => Date, { nullable: true })
  returnedAt?: Date | null;

  @Field(() => SafeAndWellInput, { nullable: true })
  safeAndWell?: SafeAndWellInput | null;
}
