import { DateTime } from '@homeward/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { RecordDutyMet } from '../../actions/duty/record-duty-met';

@InputType()
export class RecordDutyMetInput implements RecordDutyMet {
  @Field(() => ID)
  dutyId!: string;

  @Field(() => DateTime, { description: 'When it was done, not when that is typed.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'What came of it. A decision is recorded with its reason.' })
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  note?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Who was there: `police`, `childrens_services`, `health` … Everybody whom the duty names in `attendees` must be among them.',
  })
  @ArrayMaxSize(50, { message: 'has at most 50 entries' })
  @MaxLength(100, { each: true, message: 'has at most 100 characters each' })
  attendees?: string[] | null;
}
