import { NotificationFlag } from '@homeward/domain';
import { connectionOf, DateTime } from '@homeward/service-kit';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ConfirmMatch } from '../../actions/matching/confirm-match';
import { Episode } from '../episode/episode.type';

@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class PoliceNotification {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ description: 'A report of which a named person must say whose it is.' })
export class MatchTask {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  notificationId!: string;

  @Field(() => PoliceNotification, { nullable: true })
  notification!: PoliceNotification | null;

  @Field(() => NotificationFlag)
  reason!: NotificationFlag;

  @Field(() => DateTime)
  openedAt!: Date;

  @Field(() => DateTime, { nullable: true })
  resolvedAt!: Date | null;

  @Field(() => String, { nullable: true })
  resolvedBy!: string | null;
}

const classes = connectionOf(MatchTask);
export const MatchTaskConnection = classes.Connection;

@ObjectType({ description: 'The match is recorded.' })
export class ConfirmedMatch {
  @Field(() => ID)
  notificationId!: string;

  @Field(() => Episode, {
    nullable: true,
    description: 'Null where it is now the episode of another authority, and no longer yours to see.',
  })
  episode!: Episode | null;
}

@InputType()
export class ConfirmMatchInput implements ConfirmMatch {
  @Field(() => ID)
  notificationId!: string;

  @Field(() => ID, { description: 'The child that the report is about.' })
  childId!: string;
}
