import { isVisible, may, mayEverSee } from '@homeward/access';
import type { GraphContext, Organisations } from '@homeward/service-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ListEpisodeNotifications } from '../actions/notification/list-episode-notifications';
import { Episode } from './episode.type';
import { toNotification } from './notification.mapper';
import { PoliceNotification } from './notification.type';

/** The way in from an episode asks for the same permission as the front door, reads through the same store, and shows what the episode's rule shows. */
@Resolver(() => Episode)
export class EpisodeResolver {
  constructor(
    private readonly organisations: Organisations,
    private readonly list: ListEpisodeNotifications,
  ) {}

  @FieldResolver(() => [PoliceNotification], { nullable: true, description: 'What police told about it, oldest first.' })
  async notifications(@Root() episode: Episode, @Ctx() ctx: GraphContext): Promise<PoliceNotification[] | null> {
    if (!may(ctx.viewer.roles, 'notification:read') || !mayEverSee('Episode', ctx.viewer, 'notifications')) return null;
    const loader = ctx.loaders.one('notifications-of-episode', (ids: readonly string[]) => this.list(ctx, ids));
    const rows = (await loader.load(episode.id)).filter((row) =>
      isVisible('Episode', row.relations, ctx.viewer, 'notifications'),
    );
    return rows.map((row) => toNotification(this.organisations, row, ctx.viewer));
  }
}
