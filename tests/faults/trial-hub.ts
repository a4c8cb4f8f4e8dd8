import { auditOperation, Loaders, newId, type Caller, type Environment, type ServiceName } from '@homeward/service-kit';
import { callerFor, openTestHub, testEnvironment, type TestHub } from '@homeward/testkit';
import { graphql } from 'graphql';
import { SERVICES } from '../../cli/src/hub/services';
import { NIGHT, setClock } from './night';

/** Who takes part; all invented. */
export const CALLERS = {
  kentPolice: () =>
    callerFor({ organisationId: 'force.kent', subject: 'kent-police', roles: ['police-system'], kind: 'machine' }),
  rochdale: () => callerFor({ organisationId: 'authority.rochdale', subject: 'rochdale-front-door' }),
} as const;

/** A hub as a test of faults sees it: its doors, and as the owner of the database what has become of what was sent. */
export interface Doors {
  /** One operation; throws what went wrong. */
  ask<T>(service: ServiceName, caller: Caller, document: string, variables?: Record<string, unknown>): Promise<T>;
  rows<R>(text: string, values?: readonly unknown[]): Promise<R[]>;
}

/**
 * All services over one database of the test's own, at whose doors the test stands: it sends and looks, and nothing works here in the
 * background. The work is done by worker processes, which can be killed.
 */
export interface TrialHub extends Doors {
  readonly inside: TestHub;
  /** What a worker process of this hub must be told; `more` is set over it. */
  environmentWith(more?: Record<string, string>): Record<string, string>;
  close(): Promise<void>;
}

/** It is the night in the business of every process, at whatever hour the test runs: it stands still here, and runs on in the workers. */
export async function openTrialHub({ redisUrl }: { redisUrl?: string | undefined } = {}): Promise<TrialHub> {
  const inside = await openTestHub({ services: SERVICES, now: NIGHT, environment: { REDIS_URL: redisUrl } });
  const { owner, databaseUrl } = inside;
  await setClock(owner);
  const environment: Environment = {
    ...testEnvironment(databaseUrl, { REDIS_URL: redisUrl, LOG_LEVEL: 'warn' }),
    DATABASE_POOL: '4',
    LANE_CONCURRENCY: '4',
  };
  return {
    inside,
    environmentWith: (more = {}) => ({ ...given(environment), ...more }),
    async ask<T>(service: ServiceName, caller: Caller, document: string, variables: Record<string, unknown> = {}) {
      const context = { ...caller, audit: auditOperation(), correlationId: newId(), loaders: new Loaders() };
      const { schema } = inside.service(service).subgraph;
      const { data, errors } = await graphql({ schema, source: document, variableValues: variables, contextValue: context });
      await inside.platform(service).database.record(context);
      if (errors?.[0]) throw errors[0].originalError ?? errors[0];
      return data as T;
    },
    rows: async <R>(text: string, values: readonly unknown[] = []) => (await owner.query(text, [...values])).rows as R[],
    close: () => inside.close(),
  };
}

const given = (environment: Environment): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));
