import { as, type OrganisationId, type OrganisationKind } from '@homeward/domain';
import {
  auditOperation,
  jobCaller,
  Loaders,
  newId,
  type Platform,
  type Service,
  type Tx,
  type Viewer,
} from '@homeward/service-kit';
import { graphql } from 'graphql';

/** What of a test's hub these need; see packages/testkit. */
export interface Hub {
  platform(name: 'notification-routing'): Platform;
  service(name: 'notification-routing'): Service;
}

export interface Answer<T> {
  data: T | null;
  /** `extensions.code` of each error, in order. */
  codes: unknown[];
  messages: string[];
}

const KINDS: Readonly<Record<string, OrganisationKind>> = {
  authority: 'AUTHORITY',
  force: 'FORCE',
  provider: 'PROVIDER',
  desk: 'DESK',
};

const viewer = (
  subject: string,
  name: string,
  organisationId: string,
  role: string,
  kind: Viewer['kind'] = 'person',
): Viewer => ({
  subject,
  name,
  organisationId: as<OrganisationId>(organisationId),
  organisationKind: KINDS[organisationId.split('.')[0] ?? ''] ?? 'AUTHORITY',
  roles: [role],
  kind,
  purpose: 'SAFEGUARD_CHILD',
});

/** The people of the story; all invented. */
export const PEOPLE = {
  medwayFirst: viewer('medway-out-of-hours-first', 'Noor Hartley', 'authority.medway', 'out-of-hours-worker'),
  medwaySecond: viewer('medway-out-of-hours-second', 'Tomasz Reed', 'authority.medway', 'out-of-hours-worker'),
  medwayFrontDoor: viewer('medway-front-door', 'Bea Sorley', 'authority.medway', 'front-door-worker'),
  rochdaleWorker: viewer('rochdale-social-worker', 'Amir Vale', 'authority.rochdale', 'allocated-worker'),
  rochdaleIro: viewer('rochdale-iro', 'Ida Marsh', 'authority.rochdale', 'iro'),
  rochdaleManager: viewer('rochdale-team-manager', 'Pat Quill', 'authority.rochdale', 'team-manager'),
  rochdaleFrontDoor: viewer('rochdale-front-door', 'Lena Moor', 'authority.rochdale', 'front-door-worker'),
  advocacyFocus: viewer('advocacy-focus-worker', 'Imogen Lacey', 'provider.advocacy-focus', 'provider-worker'),
  harbourVoices: viewer('harbour-voices-worker', 'Jo Penn', 'provider.harbour-voices', 'provider-worker'),
  kentPolice: viewer('kent-police', 'Kent Police', 'force.kent', 'police-system', 'machine'),
  cumberland: viewer('cumberland-front-door', 'Kit Fell', 'authority.cumberland', 'front-door-worker'),
  desk: viewer('safeguarding-desk', 'Robin Ash', 'desk.safeguarding', 'safeguarding-desk'),
} as const;

/** One operation of the graph, with its audit entry, as this person. */
export async function ask<T = Record<string, never>>(
  hub: Hub,
  who: Viewer,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<Answer<T>> {
  const context = { viewer: who, audit: auditOperation(), correlationId: newId(), loaders: new Loaders() };
  const result = await graphql({
    schema: hub.service('notification-routing').subgraph.schema,
    source,
    variableValues: variables,
    contextValue: context,
  });
  await hub.platform('notification-routing').database.record(context);
  const errors = result.errors ?? [];
  return {
    data: (result.data as T | undefined) ?? null,
    codes: errors.map(
      ({ originalError, extensions }) => (originalError as { code?: unknown } | undefined)?.code ?? extensions.code,
    ),
    messages: errors.map(({ message }) => message),
  };
}

/** As the hub itself, in one transaction of the jobs' login: says what other services would. */
export const asHub = <T>(hub: Hub, work: (tx: Tx) => Promise<T> | T): Promise<T> =>
  hub.platform('notification-routing').jobsDatabase.write(jobCaller('notification-routing'), 'test', async (tx) => work(tx));
