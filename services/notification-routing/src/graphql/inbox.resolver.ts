import { Action, pageOf, type GraphContext, type Organisations, type Page } from '@homeward/service-kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { AcceptDelivery } from '../actions/answering/accept-delivery';
import type { OpenDelivery } from '../actions/answering/open-delivery';
import type { RecordPhoneCall } from '../actions/answering/record-phone-call';
import type { ReadInbox } from '../actions/reading/read-inbox';
import { toDelivery } from './delivery.mapper';
import { Delivery, DeliveryConnection } from './delivery.type';
import { InboxArgs } from './inbox.args';
import { RecordPhoneCallInput } from './phone-call.input';

export interface InboxActions {
  readInbox: ReadInbox;
  openDelivery: OpenDelivery;
  acceptDelivery: AcceptDelivery;
  recordPhoneCall: RecordPhoneCall;
}

@Resolver()
export class InboxResolver {
  constructor(
    private readonly organisations: Organisations,
    private readonly actions: InboxActions,
  ) {}

  @Query(() => DeliveryConnection, { description: 'What is addressed to you, or to a team whose inbox you work; newest first.' })
  @Action('delivery:read')
  async inbox(@Args(() => InboxArgs) args: InboxArgs, @Ctx() ctx: GraphContext): Promise<Page<Delivery>> {
    const rows = await this.actions.readInbox(ctx, args.filter ?? {}, args);
    return pageOf(
      rows,
      args,
      ({ requestedText, id }) => [requestedText, id],
      (row) => toDelivery(row, ctx.viewer, this.organisations),
    );
  }

  @Mutation(() => Delivery, { description: 'Says that you have read it; that is not yet accepting it.' })
  @Action('delivery:open')
  async openDelivery(@Arg('id', () => ID) id: string, @Ctx() ctx: GraphContext): Promise<Delivery> {
    return toDelivery(await this.actions.openDelivery(ctx, id), ctx.viewer, this.organisations);
  }

  @Mutation(() => Delivery, { description: 'You, by name, take it on; nobody else of your role is asked any more.' })
  @Action('delivery:accept')
  async acceptDelivery(@Arg('id', () => ID) id: string, @Ctx() ctx: GraphContext): Promise<Delivery> {
    return toDelivery(await this.actions.acceptDelivery(ctx, id), ctx.viewer, this.organisations);
  }

  @Mutation(() => Delivery, { description: 'One call of a phone task, whether or not somebody was reached.' })
  @Action('phone-call:record')
  async recordPhoneCall(
    @Arg('input', () => RecordPhoneCallInput) input: RecordPhoneCallInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Delivery> {
    return toDelivery(await this.actions.recordPhoneCall(ctx, input), ctx.viewer, this.organisations);
  }
}
