import { NotificationFlag, NotificationKind } from '@homeward/domain';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Receipt } from '../actions/notification/accept-notification';

@ObjectType('Receipt', { description: 'The proof that a message was kept, whole, and when.' })
export class ReceiptType implements Receipt {
  @Field(() => ID)
  notificationId!: string;

  @Field(() => String)
  policeReference!: string;

  @Field(() => NotificationKind)
  kind!: NotificationKind;

  @Field(() => Int, { description: 'Counts the different contents of one kind under one reference, from 1.' })
  version!: number;

  @Field(() => Date)
  acceptedAt!: Date;

  @Field(() => [NotificationFlag], { description: 'What is odd about it; a person will look.' })
  flags!: NotificationFlag[];

  @Field(() => Int, {
    description: "How much of what such a message should carry was answered, 0 to 100; 'not known' is an answer.",
  })
  completeness!: number;
}

@ObjectType()
export class Accepted {
  @Field(() => ReceiptType)
  receipt!: ReceiptType;
}

@ObjectType({ description: 'The same force sent the same content before: this is the first receipt again.' })
export class Duplicate {
  @Field(() => ReceiptType)
  receipt!: ReceiptType;
}

export const ReceiptResult = createUnionType({ name: 'ReceiptResult', types: () => [Accepted, Duplicate] as const });
