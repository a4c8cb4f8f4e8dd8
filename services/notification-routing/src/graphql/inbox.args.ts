import { DeliveryState, Subject } from '@homeward/domain';
import { ConnectionArgs } from '@homeward/service-kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import type { InboxSought } from '../actions/reading/read-inbox';

@InputType()
export class InboxFilter implements InboxSought {
  @Field(() => [DeliveryState], { nullable: true })
  state?: DeliveryState[] | null;

  @Field(() => Subject, { nullable: true })
  subject?: Subject | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what somebody must still accept by name.' })
  notAccepted?: boolean | null;
}

@ArgsType()
export class InboxArgs extends ConnectionArgs {
  @Field(() => InboxFilter, { nullable: true })
  filter?: InboxFilter | null;
}
