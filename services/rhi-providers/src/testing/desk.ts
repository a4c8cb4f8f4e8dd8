import type { EventName, Payload } from '@homeward/contracts';
import type { Relation } from '@homeward/domain';
import { auditOperation, Loaders, newId, type GraphContext, type Service } from '@homeward/service-kit';
import type { createTestPlatform, drain, TestPlatform, ViewerOverrides, viewerFor } from '@homeward/testkit';
import { graphql } from 'graphql';
import { createRhiProviders } from '../app';
import { rhiProvidersEntities, rhiProvidersMigrations } from '../schema';

/** The testkit is for tests alone: a test hands its functions in. */
export interface Kit {
  createTestPlatform: typeof createTestPlatform;
  drain: typeof drain;
  viewerFor: typeof viewerFor;
}

export const FOUND_AT = new Date('2026-06-06T09:40:00Z');
export const DUE_AT = new Date('2026-06-09T09:40:00Z');

const person = (subject: string, organisationId: string, role: string): ViewerOverrides => ({
  subject,
  organisationId,
  roles: [role],
  name: subject,
});
export const WHO = {
  manager: person('advocacy-focus-manager', 'provider.advocacy-focus', 'provider-manager'),
  worker: person('advocacy-focus-worker', 'provider.advocacy-focus', 'provider-worker'),
  harbour: person('harbour-voices-worker', 'provider.harbour-voices', 'provider-worker'),
  rochdale: person('rochdale-team-manager', 'authority.rochdale', 'team-manager'),
  bcp: person('bcp-social-worker', 'authority.bournemouth-christchurch-and-poole', 'allocated-worker'),
  medway: person('medway-front-door', 'authority.medway', 'front-door-worker'),
  cumberland: person('cumberland-front-door', 'authority.cumberland', 'front-door-worker'),
  kent: { ...person('kent-police', 'force.kent', 'police-system'), kind: 'machine' },
  dorset: { ...person('dorset-police', 'force.dorset', 'police-system'), kind: 'machine' },
} satisfies Record<string, ViewerOverrides>;

/** One interview that Rochdale owes to its child in Medway. */
export interface Case {
  childId: string;
  episodeId: string;
  dutyId: string;
}

// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = { data: Record<string, any>; errors?: { message: string; extensions: Record<string, unknown> }[] };

export interface Desk {
  platform: TestPlatform;
  service: Service;
  ask(who: ViewerOverrides, source: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Says events as case-records does, without working them. */
  say<N extends EventName>(name: N, payload: Payload<N>): Promise<void>;
  /** Works all that is open, every handler twice. */
  work(): Promise<void>;
  grant(
    organisationId: string,
    relation: Relation,
    scope: { childId: string; episodeId?: string },
    from?: Date,
    until?: Date,
  ): Promise<void>;
  open(overrides?: Partial<Payload<'interview.owed'>>): Promise<Case>;
  owed(of: Case, overrides?: Partial<Payload<'interview.owed'>>): Payload<'interview.owed'>;
  events(name: EventName): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function openDesk(kit: Kit): Promise<Desk> {
  const platform = await kit.createTestPlatform({
    serviceName: 'rhi-providers',
    migrations: rhiProvidersMigrations,
    entities: rhiProvidersEntities,
    now: new Date('2026-06-06T10:00:00Z'),
  });
  const service = await createRhiProviders(platform);
  const context = (who: ViewerOverrides): GraphContext => ({
    viewer: kit.viewerFor(who),
    audit: auditOperation(null),
    correlationId: newId(),
    loaders: new Loaders(),
    purpose: null,
  });
  const asJob = (): GraphContext => context({ kind: 'job', organisationId: 'desk.operations', subject: 'case-records' });
  const owed = (
    { childId, episodeId, dutyId }: Case,
    overrides: Partial<Payload<'interview.owed'>> = {},
  ): Payload<'interview.owed'> => ({
    dutyId,
    episodeId,
    childId,
    responsibleAuthorityId: 'authority.rochdale',
    hostAuthorityId: 'authority.medway',
    forceId: 'force.kent',
    offeredTo: 'provider.advocacy-focus',
    foundAt: FOUND_AT.toISOString(),
    dueAt: DUE_AT.toISOString(),
    rule: { id: 'ROC-RHI-CLOCK', source: 'Rochdale practice guidance, §3.13' },
    comparisons: [],
    ...overrides,
  });
  const desk: Desk = {
    platform,
    service,
    owed,
    async ask(who, source, variableValues = {}) {
      const contextValue = context(who);
      const answer = await graphql({ schema: service.subgraph.schema, source, variableValues, contextValue });
      await platform.database.record(contextValue);
      return JSON.parse(JSON.stringify(answer)) as Answer;
    },
    say: (name, payload) =>
      platform.jobsDatabase.write(asJob(), 'test:say', async (tx) => {
        const { episodeId } = payload as { episodeId: string };
        tx.publish({ name, key: episodeId, urgent: false, occurredAt: tx.now, payload } as never);
      }),
    work: () => kit.drain([{ platform, service }], { twice: true }),
    grant: (
      organisationId,
      relation,
      { childId, episodeId = null as never },
      fromAt = new Date('2026-01-01T00:00:00Z'),
      untilAt = undefined as never,
    ) =>
      platform.jobsDatabase.write(asJob(), 'test:grant', async (tx) => {
        tx.grantAccess([
          {
            childId,
            episodeId,
            recordId: null,
            organisationId,
            relation,
            fromAt,
            untilAt: untilAt ?? null,
            because: { event: 'test' },
          },
        ]);
      }),
    async open(overrides = {}) {
      const of = { childId: newId(), episodeId: newId(), dutyId: newId() };
      const payload = owed(of, overrides);
      await desk.grant(payload.responsibleAuthorityId, 'RESPONSIBLE', { childId: of.childId });
      await desk.grant('authority.medway', 'HOST', { childId: of.childId });
      await desk.grant('force.kent', 'POLICE', of);
      await desk.say('interview.owed', payload);
      await desk.work();
      return of;
    },
    async events(name) {
      const { rows } = await platform.owner.query('select payload from hub.event where name = $1 order by position', [name]);
      return rows.map(({ payload }: { payload: Record<string, unknown> }) => payload);
    },
    close: () => platform.close(),
  };
  return desk;
}

const input = (mutation: string, type: string, select: string): string =>
  `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${select} } }`;

export const DO = {
  accept: 'mutation ($id: ID!) { acceptAssignment(id: $id) { id state acceptedAt dueAt } }',
  unable: input('declareUnable', 'DeclareUnableInput', 'id state unableBecause'),
  handBack: input('handBackAssignment', 'HandBackAssignmentInput', 'id state'),
  arrange: input('arrangeInterview', 'ArrangeInterviewInput', 'id state dueAt offeredTo { id }'),
  commission: input('recordCommission', 'RecordCommissionInput', 'id authority { id }'),
  assign: input('assignWorker', 'AssignWorkerInput', 'id workerName'),
  book: input('bookInterview', 'BookInterviewInput', 'id bookings { at place }'),
  attempt: input('logContactAttempt', 'LogContactAttemptInput', 'id attempts { at method result note }'),
  hold: input('holdInterview', 'HoldInterviewInput', 'id outcome heldAt heldWithinDue seenAlone'),
  endWithout: input('endWithoutInterview', 'EndWithoutInterviewInput', 'id outcome heldAt heldWithinDue'),
  concern: input('raiseConcern', 'RaiseConcernInput', 'id raisedAt immediateDanger text'),
  submit: input('submitInterview', 'SubmitInterviewInput', 'id submittedAt parts { kind text }'),
  release: input('releaseInterview', 'ReleaseInterviewInput', 'id parts to { id } releasedBy'),
};

export const SEE = {
  mine: `query ($filter: AssignmentFilter, $first: Int! = 25, $after: String) { myAssignments(filter: $filter, first: $first, after: $after) {
    edges { node { id state dueAt overdue minutesLeft doNotVisit doNotVisitBecause episode { id } child { id } rule { id } withheld } }
    pageInfo { hasNextPage endCursor } } }`,
  interview:
    'query ($id: ID!) { interview(id: $id) { id outcome heldAt parts { kind text } releases { to { id } parts } withheld assignment { id } } }',
  episodes: `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Episode {
    assignments { id state offeredTo { id } withheld } interviews { id parts { kind } withheld } concerns { id text withheld } } } }`,
};

export const refs = (...cases: Case[]): { refs: { __typename: string; id: string }[] } => ({
  refs: cases.map(({ episodeId }) => ({ __typename: 'Episode', id: episodeId })),
});
