import { FoundPlace } from '@homeward/domain';
import { Field, InputType } from 'type-graphql';
import type { FoundReport, RetractionReport, ReturnReport } from '../actions/report/report';
import { PlaceInput, ReportedChildInput, TextAnswerInput } from './answer.input';
import { SafeAndWellInput } from './safe-and-well.input';

@InputType({ description: 'May come before the missing report, and without a safe-and-well result.' })
export class ReportFoundInput implements FoundReport {
  @Field(() => String)
  policeReference!: string;

  @Field(() => Date)
  foundAt!: Date;

  @Field(() => FoundPlace)
  foundPlace!: FoundPlace;

  @Field(() => PlaceInput, { nullable: true })
  place?: PlaceInput | null;

  @Field(() => SafeAndWellInput, { nullable: true, description: 'Left out, it is not known whether there was a check.' })
  safeAndWell?: SafeAndWellInput | null;

  @Field(() => ReportedChildInput, { nullable: true })
  child?: ReportedChildInput | null;
}

@InputType()
export class RecordReturnInput implements ReturnReport {
  @Field(() => String)
  policeReference!: string;

  @Field(() => Date)
  returnedAt!: Date;

  @Field(() => TextAnswerInput, { nullable: true, description: 'To whom or where.' })
  to?: TextAnswerInput | null;
}

@InputType({ description: 'The found report was wrong: the child is still missing.' })
export class RetractFoundInput implements RetractionReport {
  @Field(() => String)
  policeReference!: string;

  @Field(() => Date)
  retractedAt!: Date;

  @Field(() => TextAnswerInput, { nullable: true })
  reason?: TextAnswerInput | null;
}
