import { Field, InputType } from 'type-graphql';
import type {
  AuthorityChildIdAnswer,
  ChildAnswer,
  ContactAnswer,
  PlaceAnswer,
  ReporterAnswer,
  TextAnswer,
  TimeAnswer,
} from '../actions/report/report';

@InputType('TextAnswer', {
  description:
    'Exactly one of the two. `notKnown: true` is an answer of its own; leave the whole field out when it was not asked.',
})
export class TextAnswerInput implements TextAnswer {
  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => Boolean, { nullable: true })
  notKnown?: boolean | null;
}

@InputType('TimeAnswer', { description: 'Exactly one of the two.' })
export class TimeAnswerInput implements TimeAnswer {
  @Field(() => Date, { nullable: true })
  at?: Date | null;

  @Field(() => Boolean, { nullable: true })
  notKnown?: boolean | null;
}

@InputType({ description: 'An unknown place has all three empty.' })
export class PlaceInput implements PlaceAnswer {
  @Field(() => TextAnswerInput, { nullable: true })
  address?: TextAnswerInput | null;

  @Field(() => String, { nullable: true })
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'The local authority, by name, GSS code or three-digit DfE code.' })
  authority?: string | null;
}

@InputType()
export class AuthorityChildIdInput implements AuthorityChildIdAnswer {
  @Field(() => String, { description: 'The local authority, by name, GSS code or three-digit DfE code.' })
  authority!: string;

  @Field(() => String, { description: "That authority's own id of the child." })
  id!: string;
}

@InputType()
export class ReportedChildInput implements ChildAnswer {
  @Field(() => TextAnswerInput)
  givenName!: TextAnswerInput;

  @Field(() => TextAnswerInput)
  familyName!: TextAnswerInput;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  dateOfBirth?: string | null;

  @Field(() => String, { nullable: true })
  nhsNumber?: string | null;

  @Field(() => AuthorityChildIdInput, { nullable: true })
  authorityChildId?: AuthorityChildIdInput | null;
}

@InputType()
export class ContactInput implements ContactAnswer {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  relationship?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;
}

@InputType()
export class ReporterInput implements ReporterAnswer {
  @Field(() => TextAnswerInput)
  name!: TextAnswerInput;

  @Field(() => String, { description: 'As what they report: foster carer, parent, allocated worker, school …' })
  role!: string;

  @Field(() => String, { nullable: true })
  phone?: string | null;
}
