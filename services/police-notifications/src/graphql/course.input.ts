import { Risk } from '@homeward/domain';
import { Field, InputType } from 'type-graphql';
import type { RiskReport, SightingReport } from '../actions/report/report';
import { PlaceInput, TextAnswerInput } from './answer.input';

@InputType()
export class ChangeRiskInput implements RiskReport {
  @Field(() => String)
  policeReference!: string;

  @Field(() => Risk)
  risk!: Risk;

  @Field(() => Date)
  gradedAt!: Date;

  @Field(() => TextAnswerInput, { nullable: true })
  reason?: TextAnswerInput | null;
}

@InputType({ description: 'The child was seen and is still missing.' })
export class RecordSightingInput implements SightingReport {
  @Field(() => String)
  policeReference!: string;

  @Field(() => Date)
  seenAt!: Date;

  @Field(() => PlaceInput, { nullable: true })
  place?: PlaceInput | null;

  @Field(() => TextAnswerInput, { nullable: true })
  notes?: TextAnswerInput | null;
}
