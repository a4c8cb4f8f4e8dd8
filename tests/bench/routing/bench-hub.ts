import { Client } from 'pg';
import { as, OrganisationKind, type OrganisationId } from '@homeward/domain';
import { createAcceptNotification } from '@homeward/police-notifications';
import {
  auditTransactions,
  createLog,
  createPlatform,
  newId,
  openShared,
  parseSettings,
  startService,
  type Caller,
  type OpenPlatform,
  type RunningService,
  type Service,
} from '@homeward/service-kit';
import { SERVICES } from '@homeward/cli';
import { BENCH_SECRET } from '../shared/bench-secret';
import type { ToldBy } from './reports';

export interface BenchHubOptions {
  databaseUrl: string;
  /** BullMQ runs on PostgreSQL when not given. */
  redisUrl: string | undefined;
  /** Called right after the commit with the ids of deliveries that are in their inboxes. */
  delivered?: (deliveryIds: readonly string[]) => void;
}

/** All services in this process, each on a platform of its own, as `homeward start` runs them; without the gateway. */
export interface BenchHub {
  now(): Date;
  /** Stage 1: resolves when police have their receipt. */
  accept(told: ToldBy): Promise<void>;
  /** Puts lanes and sweeps to work. */
  work(): Promise<void>;
  /** Resolves when no event is left to be worked; throws when one was given up. */
  drained(): Promise<void>;
  /** How many events wait. */
  open(): Promise<number>;
  /** How often the bench itself has looked: not to be counted as the hub's. */
  looks(): number;
  close(): Promise<void>;
}

export async function openBenchHub({ databaseUrl, redisUrl, delivered }: BenchHubOptions): Promise<BenchHub> {
  const environment = {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    HOMEWARD_SECRET: BENCH_SECRET,
    LOG_LEVEL: 'warn',
  };
  const log = createLog('warn', { write: (line) => void process.stderr.write(line) });
  const shared = await openShared({ settings: parseSettings(environment), serviceName: 'police-notifications', log });
  const platforms: OpenPlatform[] = [];
  const services: Service[] = [];
  for (const { name, create, entities } of SERVICES) {
    const platform = await createPlatform({ serviceName: name, entities, environment, shared });
    platforms.push(platform);
    services.push(await create(platform));
  }
  const police = platforms[0] as OpenPlatform;
  const accept = createAcceptNotification(police.organisations);
  const watcher = new Client({ connectionString: databaseUrl });
  await watcher.connect();
  let looks = 0;
  const count = async (state: 'OPEN' | 'DEAD'): Promise<number> => {
    looks += 1;
    const found = await watcher.query(`select count(*)::integer as n from hub.event_consumption where state = '${state}'`);
    return (found.rows[0] as { n: number }).n;
  };
  const running: RunningService[] = [];
  return {
    now: () => shared.clocks.business.now(),
    accept: async ({ force, report }) => {
      await police.database.write(machineOf(force), 'notification:report', (tx) => accept(tx, force, report));
    },
    work: async () => {
      // a hub of an earlier round is no sweep that has stopped
      await watcher.query('truncate hub.heartbeat');
      for (const [place, platform] of platforms.entries()) {
        running.push(await startService(platform, watched(services[place] as Service, delivered)));
      }
    },
    drained: async () => {
      while ((await count('OPEN')) > 0) await new Promise((resolve) => setTimeout(resolve, 25));
      if ((await count('DEAD')) > 0) throw new Error('Events were given up: what was measured is not the whole work.');
    },
    open: () => count('OPEN'),
    looks: () => looks,
    close: async () => {
      for (const service of running) await service.stop();
      for (const platform of platforms) await platform.close();
      await shared.close();
      await watcher.end();
    },
  };
}

const machineOf = (force: string): Caller => ({
  viewer: {
    subject: `${force}-machine`,
    name: force,
    organisationId: as<OrganisationId>(force),
    organisationKind: OrganisationKind.FORCE,
    roles: ['police-system'],
    kind: 'machine',
    purpose: 'FIND_CHILD',
  },
  audit: auditTransactions(),
  correlationId: newId(),
});

/** The service itself, with an ear at the end of the last stage. */
const watched = (service: Service, delivered: BenchHubOptions['delivered']): Service => ({
  ...service,
  jobs: service.jobs.map((job) =>
    job.event !== 'delivery.requested' || delivered === undefined
      ? job
      : {
          event: job.event,
          handle: async (tx, events) => {
            await job.handle(tx, events);
            tx.afterCommit(() => delivered(events.map(({ payload }) => (payload as { deliveryId: string }).deliveryId)));
          },
        },
  ),
});
