import { LocationProtectionKind, RestrictionReason } from '@homeward/domain';
import { DateTime } from '@homeward/service-kit';
import type { ReviewLocationProtection } from '../../actions/protection/review-location-protection';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { DiscloseLocation } from '../../actions/protection/disclose-location';
import type { EndLocationProtection } from '../../actions/protection/end-location-protection';
import type { RecordLocationProtection } from '../../actions/protection/record-location-protection';

const WHOM = "Organisations' ids, or authorities' names or codes.";

@InputType()
export class RecordLocationProtectionInput implements RecordLocationProtection {
  @Field(() => ID)
  childId!: string;

  @Field(() => LocationProtectionKind)
  kind!: LocationProtectionKind;

  @Field(() => RestrictionReason)
  reason!: RestrictionReason;

  @Field(() => String, { nullable: true })
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  note?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Now, when not given.' })
  fromAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Left out: until a manager ends it.' })
  untilAt?: Date | null;

  @Field(() => String, { description: 'The person who decided it.' })
  @MaxLength(200, { message: 'has at most 200 characters' })
  authorisedBy!: string;

  @Field(() => [String], { nullable: true, description: `Left out: from everybody but those who keep the place. ${WHOM}` })
  @ArrayMaxSize(50, { message: 'names at most 50' })
  @MaxLength(200, { each: true, message: 'has at most 200 characters each' })
  hiddenFrom?: string[] | null;

  @Field(() => [String], { nullable: true, description: `Who may know the place all the same. ${WHOM}` })
  @ArrayMaxSize(50, { message: 'names at most 50' })
  @MaxLength(200, { each: true, message: 'has at most 200 characters each' })
  disclosedTo?: string[] | null;
}

@InputType()
export class ReviewLocationProtectionInput implements ReviewLocationProtection {
  @Field(() => ID)
  protectionId!: string;

  @Field(() => DateTime, { nullable: true, description: 'Left out: as late as may be.' })
  nextReviewAt?: Date | null;
}

@InputType()
export class EndLocationProtectionInput implements EndLocationProtection {
  @Field(() => ID)
  protectionId!: string;

  @Field(() => String)
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  because!: string;
}

@InputType()
export class DiscloseLocationInput implements DiscloseLocation {
  @Field(() => ID)
  protectionId!: string;

  @Field(() => [String], { description: `All who may know from now on; whoever is left out may not any more. ${WHOM}` })
  @ArrayMaxSize(50, { message: 'names at most 50' })
  @MaxLength(200, { each: true, message: 'has at most 200 characters each' })
  disclosedTo!: string[];
}
