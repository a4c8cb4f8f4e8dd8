import { SchoolingStatus } from '@homeward/domain';
import { Field, Float, ID, InputType } from 'type-graphql';
import type { SchoolingTold } from '../actions/record-schooling';

@InputType()
export class RecordSchoolingInput implements SchoolingTold {
  @Field(() => ID)
  childId!: string;

  @Field(() => String, { nullable: true, description: 'Six digits; left out where no school teaches the child.' })
  schoolUrn?: string | null;

  @Field(() => String, { nullable: true })
  schoolName?: string | null;

  @Field(() => SchoolingStatus)
  status!: SchoolingStatus;

  @Field(() => Float, { nullable: true })
  attendancePercent?: number | null;

  @Field(() => Date, { nullable: true, description: 'Since when; now, when left out.' })
  from?: Date | null;
}
