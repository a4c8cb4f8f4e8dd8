import { buildSubgraph, type Platform, type Service } from '@homeward/service-kit';
import { createAcceptNotification } from './actions/notification/accept-notification';
import { createListEpisodeNotifications } from './actions/notification/list-episode-notifications';
import { createListNotifications } from './actions/notification/list-notifications';
import { createReadNotifications } from './actions/notification/read-notifications';
import { createReportNotification } from './actions/notification/report-notification';
import { EpisodeResolver } from './graphql/episode.resolver';
import { Episode } from './graphql/episode.type';
import { NotificationResolver } from './graphql/notification.resolver';
import { ReportResolver } from './graphql/report.resolver';

/** What the police told us, and the receipt we gave. */
export async function createPoliceNotifications(platform: Platform): Promise<Service> {
  const { database, organisations } = platform;
  const notifications = new NotificationResolver(
    organisations,
    createReadNotifications(database),
    createListNotifications(database),
  );
  const episodes = new EpisodeResolver(organisations, createListEpisodeNotifications(database));
  const reports = new ReportResolver(createReportNotification(database, createAcceptNotification(organisations)));
  const subgraph = buildSubgraph({
    platform,
    resolvers: [NotificationResolver, EpisodeResolver, ReportResolver],
    instances: [notifications, episodes, reports],
    orphanedTypes: [Episode],
    references: {
      PoliceNotification: ({ id }, ctx) => notifications.byId(id, ctx),
      Episode: ({ id }) => ({ id }),
    },
  });
  return { name: platform.serviceName, subgraph, jobs: [], sweeps: [], close: async () => undefined };
}
