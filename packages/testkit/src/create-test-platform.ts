import type { Pool } from 'pg';
import type { EntityTarget, MigrationInterface, ObjectLiteral } from 'typeorm';
import { type Environment, type OpenPlatform, type ServiceName } from '@homeward/service-kit';
import type { TestClocks } from './test-clocks';
import { openTestHub } from './test-hub';

export interface TestPlatformOptions {
  serviceName: ServiceName;
  migrations?: readonly (new () => MigrationInterface)[];
  entities?: readonly EntityTarget<ObjectLiteral>[];
  /** Business time at the start. */
  now?: Date;
  environment?: Environment;
}

export interface TestPlatform extends OpenPlatform {
  readonly clocks: TestClocks;
  readonly databaseUrl: string;
  /** The owner's login, which sees everything: for looking, not for acting. */
  readonly owner: Pool;
}

/** The platform of one service on a fresh database, on a clock that stands still. Its `close` drops the database. */
export async function createTestPlatform({
  serviceName,
  migrations = [],
  entities = [],
  ...options
}: TestPlatformOptions): Promise<TestPlatform> {
  const nothing = { subgraph: undefined as never, jobs: [], sweeps: [], close: async () => undefined };
  const hub = await openTestHub({
    ...options,
    services: [{ name: serviceName, migrations, entities, create: async () => ({ name: serviceName, ...nothing }) }],
  });
  return {
    ...hub.platform(serviceName),
    clocks: hub.clocks,
    databaseUrl: hub.databaseUrl,
    owner: hub.owner,
    close: () => hub.close(),
  };
}
