import type { GraphContext, Organisations } from '@homeward/service-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { LoadDeliveries, LoadKey } from '../actions/reading/load-deliveries';
import { toDelivery } from './delivery.mapper';
import { Delivery } from './delivery.type';
import { Episode, Interview, PoliceNotification } from './linked.type';

/** The deliveries about one record of another service, as their reader may see them: one statement for all records of a level. */
export class DeliveriesAbout {
  constructor(
    private readonly organisations: Organisations,
    private readonly load: LoadDeliveries,
  ) {}

  async of(key: LoadKey, id: string, ctx: GraphContext): Promise<Delivery[]> {
    const loader = ctx.loaders.one(`deliveries:${key}`, (ids: readonly string[]) => this.load(key, ctx, ids));
    return (await loader.load(id)).map((row) => toDelivery(row, ctx.viewer, this.organisations));
  }
}

@Resolver(() => Episode)
export class EpisodeResolver {
  constructor(private readonly about: DeliveriesAbout) {}

  @FieldResolver(() => [Delivery], {
    nullable: true,
    description: 'Who was told, and to its responsible authority who was not; oldest first.',
  })
  deliveries(@Root() { id }: Episode, @Ctx() ctx: GraphContext): Promise<Delivery[]> {
    return this.about.of('episode_id', id, ctx);
  }
}

@Resolver(() => PoliceNotification)
export class PoliceNotificationResolver {
  constructor(private readonly about: DeliveriesAbout) {}

  @FieldResolver(() => [Delivery], { nullable: true, description: 'Who was told of this very notification; oldest first.' })
  deliveries(@Root() { id }: PoliceNotification, @Ctx() ctx: GraphContext): Promise<Delivery[]> {
    return this.about.of('notification_id', id, ctx);
  }
}

@Resolver(() => Interview)
export class InterviewResolver {
  constructor(private readonly about: DeliveriesAbout) {}

  @FieldResolver(() => [Delivery], { nullable: true, description: 'Who was told of this interview; oldest first.' })
  deliveries(@Root() { id }: Interview, @Ctx() ctx: GraphContext): Promise<Delivery[]> {
    return this.about.of('interview_id', id, ctx);
  }
}
