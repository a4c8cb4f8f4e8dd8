import { CheckStatus } from '@homeward/domain';
import { Field, InputType } from 'type-graphql';
import type { SafeAndWellAnswer, SafeAndWellReport } from '../actions/report/report';
import { TextAnswerInput } from './answer.input';

@InputType()
export class SafeAndWellInput implements SafeAndWellAnswer {
  @Field(() => CheckStatus)
  status!: CheckStatus;

  @Field(() => Date, { nullable: true })
  checkedAt?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The officer is concerned for the child: both front doors are told at once.',
  })
  concern?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'A crime by or against the child, or danger, came up.' })
  crimeOrDanger?: boolean | null;

  @Field(() => TextAnswerInput, { nullable: true })
  summary?: TextAnswerInput | null;
}

@InputType()
export class RecordSafeAndWellInput implements SafeAndWellReport {
  @Field(() => String)
  policeReference!: string;

  @Field(() => SafeAndWellInput)
  safeAndWell!: SafeAndWellInput;
}
