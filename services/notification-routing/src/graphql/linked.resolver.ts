import { isVisible } from '@homeward/access';
import type { GraphContext, Organisations } from '@homeward/service-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { LoadDeliveries, LoadKey } from '../actions/reading/load-deliveries';
import { toDelivery } from './delivery.mapper';
import { Delivery } from './delivery.type';
import { DisclosureIncident, Episode, Interview, PoliceNotification } from './linked.type';

/** By which of its ids a delivery is about a record of which type. */
const KEY_OF = {
  Episode: 'episode_id',
  PoliceNotification: 'notification_id',
  Interview: 'interview_id',
  DisclosureIncident: 'incident_id',
} as const satisfies Record<string, LoadKey>;

/**
 * The deliveries about one record of another service, as their reader may see them: one statement for all records of a level. A delivery
 * to the reader that the record's own field rule does not show is in the inbox alone.
 */
export class DeliveriesAbout {
  constructor(
    private readonly organisations: Organisations,
    private readonly load: LoadDeliveries,
  ) {}

  async of(type: keyof typeof KEY_OF, id: string, ctx: GraphContext): Promise<Delivery[]> {
    const key = KEY_OF[type];
    const loader = ctx.loaders.one(`deliveries:${key}`, (ids: readonly string[]) => this.load(key, ctx, ids));
    const rows = (await loader.load(id)).filter((row) => isVisible(type, row.relations, ctx.viewer, 'deliveries'));
    return rows.map((row) => toDelivery(row, ctx.viewer, this.organisations));
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
    return this.about.of('Episode', id, ctx);
  }
}

@Resolver(() => PoliceNotification)
export class PoliceNotificationResolver {
  constructor(private readonly about: DeliveriesAbout) {}

  @FieldResolver(() => [Delivery], { nullable: true, description: 'Who was told of this very notification; oldest first.' })
  deliveries(@Root() { id }: PoliceNotification, @Ctx() ctx: GraphContext): Promise<Delivery[]> {
    return this.about.of('PoliceNotification', id, ctx);
  }
}

@Resolver(() => Interview)
export class InterviewResolver {
  constructor(private readonly about: DeliveriesAbout) {}

  @FieldResolver(() => [Delivery], { nullable: true, description: 'Who was told of this interview; oldest first.' })
  deliveries(@Root() { id }: Interview, @Ctx() ctx: GraphContext): Promise<Delivery[]> {
    return this.about.of('Interview', id, ctx);
  }
}

@Resolver(() => DisclosureIncident)
export class DisclosureIncidentResolver {
  constructor(private readonly about: DeliveriesAbout) {}

  @FieldResolver(() => [Delivery], {
    nullable: true,
    description:
      'What was recalled, with who received, opened and accepted it and when; and who was asked to delete it. Oldest first.',
  })
  deliveries(@Root() { id }: DisclosureIncident, @Ctx() ctx: GraphContext): Promise<Delivery[]> {
    return this.about.of('DisclosureIncident', id, ctx);
  }
}
