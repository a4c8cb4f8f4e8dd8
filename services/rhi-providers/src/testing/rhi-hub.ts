import type { EventName, NewEvent, Payload, Received } from '@homeward/contracts';
import type { Relation } from '@homeward/domain';
import {
  auditOperation,
  jobCaller,
  Loaders,
  newId,
  type Caller,
  type GraphContext,
  type JobDeclaration,
  type Service,
} from '@homeward/service-kit';
import { callerFor, createTestPlatform, drain, viewerFor, type TestPlatform, type ViewerOverrides } from '@homeward/testkit';
import { graphql } from 'graphql';
import { createRhiProviders, rhiProvidersEntities, rhiProvidersMigrations } from '../index';
import { DOCUMENTS } from './documents';

/** Saturday 14 November 2026, 11:15 in London: the child is back. */
export const START = new Date('2026-11-14T11:15:00Z');
export const hours = (count: number): Date => new Date(START.getTime() + count * 3_600_000);
export const iso = (count: number): string => hours(count).toISOString();
/** Seventy-two hours from when she was found, 09:40. */
export const DUE = '2026-11-17T09:40:00.000Z';
export const FOUND = '2026-11-14T09:40:00.000Z';

export interface Fault {
  message: string;
  code?: string;
  details?: { field?: string; rule?: { id: string; source: string } };
}
export interface Answer {
  data: Record<string, any>; // oxlint-disable-line typescript/no-explicit-any
  errors?: Fault[];
}

export interface Owed {
  dutyId: string;
  episodeId: string;
  childId: string;
}

export interface RhiHub {
  /** On whose behalf jobs act. */
  job: Caller;
  platform: TestPlatform;
  service: Service;
  /** As the graph answers this person; errors as they were thrown. */
  ask(
    who: ViewerOverrides,
    document: keyof typeof DOCUMENTS,
    variables?: Record<string, unknown>,
    asked?: Service,
  ): Promise<Answer>;
  /** The only answer's value. Throws where there was an error. */
  must(who: ViewerOverrides, document: keyof typeof DOCUMENTS, variables?: Record<string, unknown>): Promise<Answer['data']>;
  grant(
    organisationId: string,
    relation: Relation,
    scope: { childId: string; episodeId?: string },
    until?: Date | null,
  ): Promise<void>;
  /** As case-records does for an allocation: this person holds its authority's responsibility for the child, until then or until further notice. */
  allocate(who: { subject: string; organisationId: string }, scope: { childId: string }, until?: Date | null): Promise<void>;
  /** Publishes, and works all that follows in this service, every handler twice. */
  tell<N extends EventName>(name: N, key: string, payload: Payload<N>): Promise<void>;
  /** Hands events to their handler as they are, in the given order. */
  handle(events: readonly Received[]): Promise<void>;
  /** Rochdale owes the interview of a child in Medway, found in Kent, and Advocacy Focus is named, unless said otherwise. */
  owe(overrides?: Partial<Payload<'interview.owed'>>): Promise<Owed>;
  /** What this service has said of an episode, in order. */
  said(episodeId: string, ...names: EventName[]): Promise<{ name: string; urgent: boolean; payload: Record<string, unknown> }[]>;
  /** A statement of the API's login, as this person: what row-level security alone lets through. */
  asApi(who: ViewerOverrides, text: string): Promise<Record<string, unknown>[]>;
  /** Providers that may see the episode at this moment. */
  letIn(episodeId: string): Promise<string[]>;
  close(): Promise<void>;
}

const PUBLISHED: readonly EventName[] = [
  'assignment.changed',
  'contact.attempted',
  'interview.ended',
  'interview.submitted',
  'concern.raised',
  'recipients.decided',
];

export const owedPayload = (overrides: Partial<Payload<'interview.owed'>> = {}): Payload<'interview.owed'> => ({
  dutyId: newId(),
  episodeId: newId(),
  childId: newId(),
  responsibleAuthorityId: 'authority.rochdale',
  hostAuthorityId: 'authority.medway',
  forceId: 'force.kent',
  offeredTo: 'provider.advocacy-focus',
  foundAt: FOUND,
  dueAt: DUE,
  rule: { id: 'ROC-RHI1', source: '003 §3.13' },
  comparisons: [
    {
      authorityId: 'authority.medway',
      rule: { id: 'MED-RHI1', source: '002' },
      from: 'FOUND_REPORT_RECEIVED',
      startsAt: FOUND,
      dueAt: DUE,
    },
  ],
  terms: [],
  ...overrides,
});

export async function openRhiHub(now = START): Promise<RhiHub> {
  const platform = await createTestPlatform({
    serviceName: 'rhi-providers',
    migrations: rhiProvidersMigrations,
    entities: rhiProvidersEntities,
    now,
  });
  const service = await createRhiProviders(platform);
  const job = jobCaller('rhi-providers');

  const ask: RhiHub['ask'] = async (who, document, variableValues = {}, asked = service) => {
    const caller = { viewer: viewerFor(who), audit: auditOperation(), correlationId: newId() };
    const contextValue: GraphContext = { ...caller, loaders: new Loaders() };
    const source = DOCUMENTS[document];
    const { data, errors } = await graphql({ schema: asked.subgraph.schema, source, variableValues, contextValue });
    await platform.database.record(contextValue);
    const thrown = errors?.map(({ message, originalError }) => ({ message, ...(originalError as Partial<Fault> | null) }));
    return JSON.parse(JSON.stringify({ data, errors: thrown })) as Answer;
  };
  const tell: RhiHub['tell'] = async (name, key, payload) => {
    await platform.jobsDatabase.write(job, 'test:tell', async (tx) =>
      tx.publish({ name, key, urgent: false, occurredAt: tx.now, payload } as NewEvent<typeof name>),
    );
    await drain([{ platform, service }], { twice: true });
  };
  const grant: RhiHub['grant'] = async (organisationId, relation, { childId, episodeId = null }, untilAt = null) => {
    const access = { childId, episodeId, recordId: null, organisationId, relation, fromAt: hours(-240), untilAt };
    await platform.jobsDatabase.write(job, 'test:grant', async (tx) =>
      tx.grantAccess([{ ...access, because: { event: 'test' } }]),
    );
  };
  const allocate: RhiHub['allocate'] = async ({ subject, organisationId }, { childId }, until = null) => {
    const access = { childId, episodeId: null, recordId: null, organisationId, personSubject: subject };
    const relation = 'RESPONSIBLE' as const;
    await platform.jobsDatabase.write(job, 'test:allocate', async (tx) => {
      tx.endAccess(until ? [{ ...access, relation, at: until }] : []);
      tx.grantAccess(until ? [] : [{ ...access, relation, fromAt: hours(-240), because: { event: 'allocation.recorded' } }]);
    });
  };
  return {
    job,
    platform,
    service,
    ask,
    tell,
    grant,
    allocate,
    must: async (who, document, variables) => {
      const { data, errors } = await ask(who, document, variables);
      if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
      return Object.values(data)[0];
    },
    handle: async (events) => {
      for (const event of events) {
        const declared = service.jobs.find((each) => each.event === event.name) as JobDeclaration;
        await platform.jobsDatabase.write(job, 'test:handle', (tx) => declared.handle(tx, [event]));
      }
    },
    owe: async (overrides) => {
      const payload = owedPayload(overrides);
      const { dutyId, episodeId, childId, responsibleAuthorityId, hostAuthorityId, forceId } = payload;
      await grant(responsibleAuthorityId, 'RESPONSIBLE', { childId });
      if (hostAuthorityId) await grant(hostAuthorityId, 'HOST', { childId });
      if (forceId) await grant(forceId, 'POLICE', { childId, episodeId });
      await tell('interview.owed', episodeId, payload);
      return { dutyId, episodeId, childId };
    },
    said: async (episodeId, ...names) => {
      const { rows } = await platform.owner.query(
        'select name, urgent, payload from hub.event where key = $1 and name = any($2) order by seq',
        [episodeId, names.length === 0 ? PUBLISHED : names],
      );
      return rows;
    },
    asApi: (who, text) => platform.database.write(callerFor(who), 'test:sql', (tx) => tx.sql({ name: '', text })),
    letIn: async (episodeId) => {
      const { rows } = await platform.owner.query(
        `select organisation_id from hub.child_access where episode_id = $1 and relation = 'PROVIDER' and until_at is null order by 1`,
        [episodeId],
      );
      return rows.map((row) => row.organisation_id);
    },
    close: () => platform.close(),
  };
}
