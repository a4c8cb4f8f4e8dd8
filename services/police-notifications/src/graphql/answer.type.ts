import { Field, ObjectType } from 'type-graphql';

/** 'Not known' is what the sender answered; a question that was not answered is null. */
@ObjectType()
export class ReportedText {
  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => Boolean)
  notKnown!: boolean;
}

@ObjectType({ description: 'An answer to one of the other questions of the form.' })
export class ReportedAnswer {
  @Field(() => String, { description: 'The field of the input in which it was given: `pastAbsences`.' })
  question!: string;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => Boolean)
  notKnown!: boolean;
}
