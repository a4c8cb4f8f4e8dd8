import { Field, ID, InputType } from 'type-graphql';
import type { PhoneCall } from '../actions/answering/record-phone-call';

@InputType()
export class RecordPhoneCallInput implements PhoneCall {
  @Field(() => ID)
  deliveryId!: string;

  @Field(() => Boolean)
  reached!: boolean;

  @Field(() => String, { nullable: true, description: 'Who answered; needed where somebody was reached.' })
  personName?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}
