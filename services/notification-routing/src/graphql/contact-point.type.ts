import { Channel } from '@homeward/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class ContactChannel {
  @Field(() => Channel)
  channel!: Channel;

  @Field(() => String, { nullable: true })
  address!: string | null;

  @Field(() => Boolean)
  secure!: boolean;
}

@ObjectType({ description: 'One person of the ordered list behind a role: position 1 is asked first.' })
export class ContactPoint {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  role!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => String, { nullable: true })
  personSubject!: string | null;

  @Field(() => String, { nullable: true })
  personName!: string | null;

  @Field(() => [ContactChannel])
  channels!: ContactChannel[];
}
