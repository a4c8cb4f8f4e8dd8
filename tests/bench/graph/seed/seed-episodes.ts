import type { Client } from 'pg';
import { PAIRS, seedChildren, type Pair } from '../../shared/children';
import { childrenOf, layOutEpisodes, YEARS, type Layout } from './lay-out-episodes';
import { seedAccess } from './seed-access';
import { seedCaseRecords } from './seed-case-records';
import { seedEducation } from './seed-education';
import { seedNotificationRouting } from './seed-notification-routing';
import { seedPoliceNotifications } from './seed-police-notifications';
import { seedRhiProviders } from './seed-rhi-providers';

type Seed = (owner: Client, layout: Layout) => Promise<void>;

export interface SeedOrder extends Partial<Omit<Layout, 'episodes'>> {
  pairs?: readonly Pair[];
  /** What else is made of what was laid out. */
  more?: readonly Seed[];
}

/** So many invented episodes over the last years in all services, as their own work would have left them. */
export async function seedEpisodes(owner: Client, episodes: number, order: SeedOrder = {}): Promise<void> {
  const { pairs = PAIRS, more = [], ...given } = order;
  const layout: Layout = { episodes, years: YEARS, generations: 1, live: Math.ceil(episodes / 50), owing: episodes, ...given };
  await owner.query(TAKE_PLAIN_TEXT);
  await seedChildren(owner, childrenOf(layout), layout.years + 1, pairs);
  await layOutEpisodes(owner, layout);
  for (const seed of [
    seedCaseRecords,
    seedPoliceNotifications,
    seedNotificationRouting,
    seedRhiProviders,
    seedEducation,
    seedAccess,
    ...more,
  ])
    await seed(owner, layout);
  await owner.query('drop table laid_out, laid_out_child');
  await owner.query('vacuum (analyze)');
}

/** The words stand plain, as in a hub whose keys were not rotated since its columns were encrypted: SQL encrypts nothing. */
const TAKE_PLAIN_TEXT = `do $$ declare it record; begin
  for it in select conrelid::regclass as of, conname as name from pg_constraint where contype = 'c' and conname like '%\\_is\\_encrypted' loop
    execute format('alter table %s drop constraint %I', it.of, it.name);
  end loop;
end $$`;
