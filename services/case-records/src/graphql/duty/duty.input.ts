import { DateTime } from '@homeward/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { DeferDuty } from '../../actions/duty/defer-duty';
import type { PlanDuty } from '../../actions/duty/plan-duty';
import type { RecordDutyMet } from '../../actions/duty/record-duty-met';
import { AgreementInput } from '../episode/episode.input';

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

@InputType()
export class PlanDutyInput implements PlanDuty {
  @Field(() => ID)
  dutyId!: string;

  @Field(() => DateTime, { description: 'Not later than its clock allows.' })
  plannedFor!: Date;
}

@InputType()
export class DeferDutyInput implements DeferDuty {
  @Field(() => ID)
  dutyId!: string;

  @Field(() => DateTime, { description: 'The date that was agreed, later than it is due now.' })
  until!: Date;

  @Field(() => String)
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  because!: string;

  @Field(() => [AgreementInput], { description: 'Everybody whom `mayBeDeferred` names, and whoever agreed besides.' })
  @ArrayMaxSize(20, { message: 'has at most 20 entries' })
  agreedBy!: AgreementInput[];

  @Field(() => String, {
    nullable: true,
    description: 'What else is done for the child meanwhile, where `mayBeDeferred` asks for it.',
  })
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  otherWork?: string | null;
}
