import { RestrictionReason } from '@homeward/domain';
import { DateTime } from '@homeward/service-kit';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { RecordContactRestriction } from '../../actions/restriction/record-contact-restriction';

@InputType()
export class RecordContactRestrictionInput implements RecordContactRestriction {
  @Field(() => ID)
  childId!: string;

  @Field(() => String, { nullable: true, description: "An organisation's id, or an authority's name or code." })
  @MaxLength(200, { message: 'has at most 200 characters' })
  organisation?: string | null;

  @Field(() => String, { nullable: true, description: 'A role or team, as in `front_door`.' })
  @MaxLength(100, { message: 'has at most 100 characters' })
  role?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(200, { message: 'has at most 200 characters' })
  personSubject?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(200, { message: 'has at most 200 characters' })
  personName?: string | null;

  @Field(() => RestrictionReason)
  reason!: RestrictionReason;

  @Field(() => String, { nullable: true })
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  note?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Now, when not given.' })
  fromAt?: Date | null;

  @Field(() => DateTime, { nullable: true })
  untilAt?: Date | null;
}
