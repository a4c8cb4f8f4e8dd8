import { CalendarDate, connectionOf, DateTime, Organisation, Rule } from '@homeward/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One time that a hazard was looked at again.' })
export class HazardReview {
  @Field(() => DateTime)
  at!: Date;

  @Field(() => String)
  by!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => DateTime)
  nextReviewAt!: Date;
}

@ObjectType({
  description: 'What an authority keeps on record of a person without an episode: somebody who is missing elsewhere.',
})
export class Hazard {
  @Field(() => ID)
  id!: string;

  @Field(() => Organisation, { description: 'Whose record it is.' })
  authority!: Organisation;

  @Field(() => String, { description: "As the authority's protocol calls it: `OLA MISSING PERSON`." })
  hazard!: string;

  @Field(() => Rule)
  rule!: Rule;

  @Field(() => DateTime)
  startsAt!: Date;

  @Field(() => DateTime, { description: 'When it is next to be looked at.' })
  reviewAt!: Date;

  @Field(() => DateTime, { nullable: true })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'By which the authority knows the alert again.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'Who sent the alert.' })
  reportedBy!: string | null;

  @Field(() => DateTime, { nullable: true })
  receivedAt!: Date | null;

  @Field(() => String, { nullable: true })
  givenName!: string | null;

  @Field(() => String, { nullable: true })
  familyName!: string | null;

  @Field(() => CalendarDate, { nullable: true })
  dateOfBirth!: string | null;

  @Field(() => String, { nullable: true, description: 'What the protocol puts in its place where none is known.' })
  address!: string | null;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => String, { nullable: true })
  recordedBy!: string | null;

  @Field(() => [HazardReview], { nullable: true, description: 'The last one last.' })
  reviews!: HazardReview[] | null;

  @Field(() => String, { nullable: true })
  closedBy!: string | null;

  @Field(() => String, { nullable: true })
  closedBecause!: string | null;

  @Field(() => [String])
  withheld!: string[];
}

const classes = connectionOf(Hazard);
export const HazardConnection = classes.Connection;
