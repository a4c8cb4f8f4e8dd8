import type { EpisodeState, Relation } from '@homeward/domain';
import { auditOperation, Loaders, newId, type AppError, type GraphContext, type Service } from '@homeward/service-kit';
import { callerFor, createTestPlatform, drain, viewerFor, type TestPlatform, type ViewerOverrides } from '@homeward/testkit';
import { graphql } from 'graphql';
import type { MigrationInterface } from 'typeorm';
import { createEducation } from '../app';
import { educationEntities, educationMigrations } from '../schema';

/** Business time while it is not moved. */
export const START = new Date('2026-11-14T02:10:00Z');
export const after = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

const cmeOfficerOf = (authority: string): ViewerOverrides => ({
  subject: `${authority}-cme-officer`,
  organisationId: `authority.${authority}`,
  roles: ['cme-officer'],
});
/** Of the responsible authority. */
export const OFFICER = cmeOfficerOf('rochdale');
export const HOST = cmeOfficerOf('medway');
export const CUMBERLAND = cmeOfficerOf('cumberland');

export type Answer = { data: Record<string, any>; errors?: Partial<AppError>[] }; // oxlint-disable-line typescript/no-explicit-any

export interface EducationDesk {
  readonly platform: TestPlatform;
  readonly service: Service;
  /** One operation of the graph, as this viewer. */
  ask(who: ViewerOverrides, source: string, variableValues?: Record<string, unknown>, asked?: Service): Promise<Answer>;
  grant(
    organisationId: string,
    relation: Relation,
    childId: string,
    until?: Date,
    from?: Date,
    personSubject?: string,
  ): Promise<void>;
  child(): Promise<string>;
  /** case-records says what has become of an episode, and it is worked twice. */
  changed(episodeId: string, childId: string, state: EpisodeState, startedAt?: Date): Promise<void>;
}

/** The service on a database of its own, for all tests of the `describe` that calls this. */
export function educationDesk(more: readonly (new () => MigrationInterface)[] = []): EducationDesk {
  let platform: TestPlatform;
  let service: Service;
  beforeAll(async () => {
    platform = await createTestPlatform({
      serviceName: 'education',
      migrations: [...educationMigrations, ...more],
      entities: educationEntities,
      now: START,
    });
    service = await createEducation(platform);
  });
  afterAll(() => platform.close());

  async function ask(
    who: ViewerOverrides,
    source: string,
    variableValues: Record<string, unknown> = {},
    asked = service,
  ): Promise<Answer> {
    const caller = { viewer: viewerFor(who), audit: auditOperation(), correlationId: newId() };
    const contextValue: GraphContext = { ...caller, loaders: new Loaders() };
    const { data, errors } = await graphql({ schema: asked.subgraph.schema, source, variableValues, contextValue });
    await platform.database.record(contextValue);
    const told = errors?.map(({ message, originalError }) => ({ message, ...(originalError as Partial<AppError>) }));
    return JSON.parse(JSON.stringify({ data, errors: told })) as Answer;
  }

  async function grant(
    organisationId: string,
    relation: Relation,
    childId: string,
    until?: Date,
    from = START,
    personSubject?: string,
  ): Promise<void> {
    await platform.jobsDatabase.write(callerFor(), 'test:grant', async (tx) =>
      tx.grantAccess([
        {
          childId,
          episodeId: null,
          recordId: null,
          organisationId,
          personSubject,
          relation,
          fromAt: from,
          untilAt: until ?? null,
          because: { event: 'test' },
        },
      ]),
    );
  }

  /** A child of Rochdale's. */
  async function child(): Promise<string> {
    const id = newId();
    await grant('authority.rochdale', 'RESPONSIBLE', id);
    return id;
  }

  async function changed(episodeId: string, childId: string, state: EpisodeState, startedAt = START): Promise<void> {
    await platform.jobsDatabase.write(callerFor(), 'test:publish', async (tx) =>
      tx.publish({
        name: 'episode.changed',
        key: episodeId,
        urgent: false,
        occurredAt: tx.now,
        payload: {
          episodeId,
          childId,
          state,
          risk: 'HIGH',
          opened: state === 'MISSING',
          startedAt: startedAt.toISOString(),
          foundAt: null,
          returnedAt: null,
          responsibleAuthorityId: 'authority.rochdale',
          hostAuthorityId: null,
        },
      }),
    );
    await drain([{ platform, service }], { twice: true });
  }

  return {
    get platform() {
      return platform;
    },
    get service() {
      return service;
    },
    ask,
    grant,
    child,
    changed,
  };
}
