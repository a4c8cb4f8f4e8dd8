import { Field, ID, InputType } from 'type-graphql';
import type { CmeDormantTold, CmeEnquiryTold } from '../actions/change-cme-case';
import type { CmeCaseTold } from '../actions/open-cme-case';

@InputType()
export class OpenCmeCaseInput implements CmeCaseTold {
  @Field(() => ID)
  childId!: string;

  @Field(() => String)
  reason!: string;
}

@InputType()
export class RecordCmeEnquiryInput implements CmeEnquiryTold {
  @Field(() => ID)
  caseId!: string;

  @Field(() => ID, { nullable: true, description: 'To give the answer to an enquiry that was recorded before.' })
  enquiryId?: string | null;

  @Field(() => String, { description: 'Who was asked: an authority, the NHS, a council, the police …' })
  body!: string;

  @Field(() => Date)
  askedAt!: Date;

  @Field(() => Date, { nullable: true })
  answeredAt?: Date | null;

  @Field(() => String, { nullable: true })
  answer?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The answer says where the child is: this alone ends a case.' })
  childFound?: boolean | null;
}

@InputType()
export class SetCmeDormantInput implements CmeDormantTold {
  @Field(() => ID)
  caseId!: string;

  @Field(() => Date, { description: 'When somebody must look again.' })
  reviewAt!: Date;
}
