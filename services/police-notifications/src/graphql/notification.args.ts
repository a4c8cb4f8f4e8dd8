import { NotificationKind } from '@homeward/domain';
import { ConnectionArgs } from '@homeward/service-kit';
import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class NotificationArgs extends ConnectionArgs {
  @Field(() => NotificationKind, { nullable: true })
  kind?: NotificationKind | null;
}
