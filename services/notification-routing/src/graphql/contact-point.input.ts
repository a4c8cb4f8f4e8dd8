import { Channel } from '@homeward/domain';
import { Field, InputType, Int } from 'type-graphql';
import type { ContactPointToRecord } from '../actions/contact-points/check-contact-point';

@InputType()
export class ContactChannelInput {
  @Field(() => Channel)
  channel!: Channel;

  @Field(() => String, { nullable: true, description: 'Of an e-mail box or a telephone.' })
  address?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the way to the box and the box itself are secure. Mail holds no details either way.',
  })
  secure?: boolean | null;
}

@InputType()
export class RecordContactPointInput implements ContactPointToRecord {
  @Field(() => String, { description: '`front_door`, `out_of_hours` …' })
  role!: string;

  @Field(() => Int, { description: '1 is asked first.' })
  position!: number;

  @Field(() => String, { nullable: true, description: "The `sub` of the person's token." })
  personSubject?: string | null;

  @Field(() => String, { nullable: true })
  personName?: string | null;

  @Field(() => [ContactChannelInput], { description: "The hub's own inbox is always one." })
  channels!: ContactChannelInput[];
}
