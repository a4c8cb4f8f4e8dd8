import { Channel, DeliveryState, RestrictionReason, Subject } from '@homeward/domain';
import { connectionOf, Rule } from '@homeward/service-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Recipient } from './recipient.type';

@ObjectType({ description: 'One recipient and one channel. Delivered is not accepted: a named person accepts.' })
@Directive('@key(fields: "id")')
export class Delivery {
  @Field(() => ID)
  id!: string;

  @Field(() => Subject)
  subject!: Subject;

  @Field(() => Channel)
  channel!: Channel;

  @Field(() => DeliveryState)
  state!: DeliveryState;

  @Field(() => Boolean)
  urgent!: boolean;

  @Field(() => Recipient)
  recipient!: Recipient;

  @Field(() => Rule, {
    nullable: true,
    description: 'Why this recipient is told; withheld where the name of the rule would tell where a child lives.',
  })
  rule!: Rule | null;

  @Field(() => Date, { nullable: true })
  requestedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  sentAt!: Date | null;

  @Field(() => Date, { nullable: true })
  deliveredAt!: Date | null;

  @Field(() => Date, { nullable: true })
  openedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The person who opened it first.' })
  openedBy!: string | null;

  @Field(() => Date, { nullable: true })
  acceptedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The person who took it on.' })
  acceptedBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the next is asked, unless somebody has accepted.' })
  acceptBy!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: "When the recipient's office opens, where its authority's own rule says that it is told then and not before.",
  })
  heldUntil!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'It should not have been sent to this recipient, who is shown no more of it. What had become of it by then stands.',
  })
  recalledAt!: Date | null;

  @Field(() => RestrictionReason, { nullable: true, description: 'Why this recipient was not told.' })
  withheldBecause!: RestrictionReason | null;

  @Field(() => String, { nullable: true })
  failedBecause!: string | null;

  @Field(() => Int, {
    description: 'How often it may have been sent again: in the window of a crash between sending and recording.',
  })
  repeats!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The delivery that was not accepted in time, so that this recipient was asked.',
  })
  escalatedFrom!: string | null;

  @Field(() => String, { description: 'Pass it to `inboxChanged(after:)` to get what changed later than this.' })
  changeCursor!: string;

  @Field(() => [String], { description: 'Fields that the reader may not see.' })
  withheld!: string[];

  /** For the resolvers of what it is about. */
  notificationId!: string | null;
  episodeId!: string | null;
  interviewId!: string | null;
  childId!: string | null;
}

export const { Edge: DeliveryEdge, Connection: DeliveryConnection } = connectionOf(Delivery);
