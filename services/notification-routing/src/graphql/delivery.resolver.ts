import { Action, streamFrom, type GraphContext, type Organisations } from '@homeward/service-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { FollowInbox } from '../actions/reading/follow-inbox';
import type { LoadDeliveries } from '../actions/reading/load-deliveries';
import { toDelivery } from './delivery.mapper';
import { Delivery } from './delivery.type';
import { Child, Episode, Interview, PoliceNotification } from './linked.type';

@Resolver(() => Delivery)
export class DeliveryResolver {
  constructor(
    private readonly organisations: Organisations,
    private readonly load: LoadDeliveries,
    readonly follow: FollowInbox,
  ) {}

  @Query(() => Delivery, { nullable: true })
  @Action('delivery:read')
  delivery(@Arg('id', () => ID) id: string, @Ctx() ctx: GraphContext): Promise<Delivery | null> {
    return this.byId(id, ctx);
  }

  @Subscription(() => Delivery, {
    description:
      'What changes in your inbox, from now on or behind the `changeCursor` of the last delivery you have: nothing in between is missed.',
    subscribe: streamFrom(
      () => DeliveryResolver,
      (resolver, args, ctx) => resolver.follow(ctx, (args.after as string | null | undefined) ?? null),
    ),
  })
  @Action('delivery:read')
  async inboxChanged(
    @Root() id: string,
    @Ctx() ctx: GraphContext,
    @Arg('after', () => String, { nullable: true }) _after?: string | null,
  ): Promise<Delivery | null> {
    return this.byId(id, ctx);
  }

  /** Also the way in from another service's field. */
  async byId(id: string, ctx: GraphContext): Promise<Delivery | null> {
    const loader = ctx.loaders.one('delivery', (ids: readonly string[]) => this.load('id', ctx, ids));
    const [row] = await loader.load(id);
    return row ? toDelivery(row, ctx.viewer, this.organisations) : null;
  }

  @FieldResolver(() => PoliceNotification, { nullable: true })
  notification(@Root() { notificationId }: Delivery): PoliceNotification | null {
    return notificationId === null ? null : { id: notificationId };
  }

  @FieldResolver(() => Child, { nullable: true, description: 'To the authority that is responsible for it.' })
  child(@Root() { childId }: Delivery): Child | null {
    return childId === null ? null : { id: childId };
  }

  @FieldResolver(() => Episode, { nullable: true })
  episode(@Root() { episodeId }: Delivery): Episode | null {
    return episodeId === null ? null : { id: episodeId };
  }

  @FieldResolver(() => Interview, { nullable: true })
  interview(@Root() { interviewId }: Delivery): Interview | null {
    return interviewId === null ? null : { id: interviewId };
  }
}
