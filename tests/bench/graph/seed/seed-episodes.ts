import type { Client } from 'pg';
import { seedChildren } from '../../shared/children';
import { childrenOf, layOutEpisodes, YEARS } from './lay-out-episodes';
import { seedAccess } from './seed-access';
import { seedCaseRecords } from './seed-case-records';
import { seedEducation } from './seed-education';
import { seedNotificationRouting } from './seed-notification-routing';
import { seedPoliceNotifications } from './seed-police-notifications';
import { seedRhiProviders } from './seed-rhi-providers';

/** So many invented episodes over the last years in all services, as their own work would have left them. */
export async function seedEpisodes(owner: Client, episodes: number): Promise<void> {
  await seedChildren(owner, childrenOf(episodes), YEARS + 1);
  await layOutEpisodes(owner, episodes);
  for (const seed of [
    seedCaseRecords,
    seedPoliceNotifications,
    seedNotificationRouting,
    seedRhiProviders,
    seedEducation,
    seedAccess,
  ])
    await seed(owner);
  await owner.query('drop table laid_out, laid_out_child');
  await owner.query('vacuum (analyze)');
}
