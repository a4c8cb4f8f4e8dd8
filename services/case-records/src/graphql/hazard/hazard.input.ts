import { CalendarDate, ConnectionArgs, DateTime } from '@homeward/service-kit';
import { Length, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { RecordNationalAlert } from '../../actions/hazard/record-national-alert';
import type { CloseHazard, ReviewHazard } from '../../actions/hazard/review-hazard';

@InputType({ description: 'An alert about somebody who is missing elsewhere. It opens no episode.' })
export class RecordNationalAlertInput implements RecordNationalAlert {
  @Field(() => String, {
    description: "By which you know it again: the sender's reference. Recorded again it corrects what is known of the person.",
  })
  @Length(1, 100, { message: 'has from 1 to 100 characters' })
  reference!: string;

  @Field(() => String, { description: 'Who sent it.' })
  @Length(1, 200, { message: 'has from 1 to 200 characters' })
  reportedBy!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it came in; now, when not given.' })
  receivedAt?: Date | null;

  @Field(() => String, { nullable: true })
  @MaxLength(200, { message: 'has at most 200 characters' })
  givenName?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(200, { message: 'has at most 200 characters' })
  familyName?: string | null;

  @Field(() => CalendarDate, { nullable: true })
  dateOfBirth?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(500, { message: 'has at most 500 characters' })
  address?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  description?: string | null;
}

@InputType()
export class ReviewHazardInput implements ReviewHazard {
  @Field(() => ID)
  hazardId!: string;

  @Field(() => DateTime)
  nextReviewAt!: Date;

  @Field(() => String, { nullable: true })
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  note?: string | null;
}

@InputType()
export class CloseHazardInput implements CloseHazard {
  @Field(() => ID)
  hazardId!: string;

  @Field(() => String)
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  because!: string;
}

@InputType()
export class HazardFilter {
  @Field(() => Boolean, { nullable: true, description: 'Those that are closed instead of those that stand.' })
  closed?: boolean | null;
}

@ArgsType()
export class HazardArgs extends ConnectionArgs {
  @Field(() => HazardFilter, { nullable: true })
  filter?: HazardFilter | null;
}
