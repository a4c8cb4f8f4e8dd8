import { Pool } from 'pg';
import type { EntityTarget, MigrationInterface, ObjectLiteral } from 'typeorm';
import {
  createPlatform,
  openShared,
  parseSettings,
  schemaOf,
  type Environment,
  type OpenPlatform,
  type Platform,
  type Service,
  type ServiceName,
  type Shared,
} from '@homeward/service-kit';
import { cloneDatabase, dropDatabase, TEST_SECRET } from './clone-database';
import { drain, type DrainOptions } from './drain';
import { TestClocks } from './test-clocks';

/** A service as its index.ts exports it. */
export interface TestService {
  name: ServiceName;
  migrations: readonly (new () => MigrationInterface)[];
  entities: readonly EntityTarget<ObjectLiteral>[];
  create(platform: Platform): Promise<Service>;
}

export interface TestHubOptions {
  services: readonly TestService[];
  /** Business time at the start: Saturday 14 November 2026, 02:10 in London, when not given. */
  now?: Date;
  /** Over the defaults: `REDIS_URL`, or settings of a service's own. */
  environment?: Environment;
  /** Writes, as the owner, what is there before anything is opened: organisations are read once. */
  before?: (owner: Pool) => Promise<void>;
}

export const TEST_START = new Date('2026-11-14T02:10:00Z');

/** Several services on one fresh database, on a clock that stands still; nothing works in the background. */
export interface TestHub {
  readonly databaseUrl: string;
  /** The owner's login, which sees everything: for looking, not for acting. */
  readonly owner: Pool;
  readonly clocks: TestClocks;
  readonly shared: Shared;
  readonly services: readonly Service[];
  platform(name: ServiceName): OpenPlatform;
  service(name: ServiceName): Service;
  /** Works all lanes of all services until nothing that is due is open. */
  drain(options?: DrainOptions): Promise<void>;
  /** Runs every sweep of every service once; resolves to how many rows they worked. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

export async function openTestHub({ services, now = TEST_START, environment = {}, before }: TestHubOptions): Promise<TestHub> {
  const databaseUrl = await cloneDatabase(services.map(({ name, ...rest }) => ({ schema: schemaOf(name), ...rest })));
  const full = testEnvironment(databaseUrl, environment);
  const clocks = new TestClocks(now);
  const first = services[0];
  if (first === undefined) throw new Error('A hub for a test needs a service at least.');
  const owner = new Pool({ connectionString: databaseUrl, max: 2 });
  // Dropping the database may overtake the end of a connection.
  owner.on('error', () => undefined);
  await before?.(owner);
  const shared = await openShared({ settings: parseSettings(full), serviceName: first.name, clocks });
  const platforms = new Map<string, OpenPlatform>();
  const built = new Map<string, Service>();
  for (const { name, entities, create } of services) {
    const platform = await createPlatform({ serviceName: name, entities, environment: full, shared });
    platforms.set(name, platform);
    built.set(name, await create(platform));
  }
  const all = [...built.values()];
  const working = all.map((service) => ({ platform: known(platforms, service.name), service }));
  return {
    databaseUrl,
    owner,
    clocks,
    shared,
    services: all,
    platform: (name) => known(platforms, name),
    service: (name) => known(built, name),
    drain: (options) => drain(working, options),
    sweep: async () => {
      let worked = 0;
      for (const { platform, service } of working)
        for (const sweep of service.sweeps) worked += await sweep.run(platform.jobsDatabase);
      return worked;
    },
    close: async () => {
      for (const service of all) await service.close();
      for (const platform of platforms.values()) await platform.close();
      await shared.close();
      await owner.end();
      await dropDatabase(databaseUrl);
    },
  };
}

export const testEnvironment = (databaseUrl: string, overrides: Environment = {}): Environment => ({
  NODE_ENV: 'test',
  DATABASE_URL: databaseUrl,
  HOMEWARD_SECRET: TEST_SECRET,
  LOG_LEVEL: 'silent',
  DATABASE_POOL: '6',
  BUSINESS_CLOCK: 'simulated',
  ...overrides,
});

function known<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`${name} is not part of this test's hub: name it in openTestHub({ services }).`);
  return found;
}
