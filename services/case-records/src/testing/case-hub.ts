import { as, NotificationKind, type OrganisationId, type OrganisationKind } from '@homeward/domain';
import type { NewEvent, Payload, Sealed } from '@homeward/contracts';
import {
  auditOperation,
  auditTransactions,
  jobCaller,
  Loaders,
  newId,
  type BusinessClock,
  type Caller,
  type Platform,
  type Service,
  type Tx,
} from '@homeward/service-kit';
import { graphql } from 'graphql';
import { createCaseRecords, caseRecordsEntities, caseRecordsMigrations } from '../index';
import { DUTY } from '../store/encrypted-columns';
import { on } from './fact-of';

type Accepted = NewEvent<'notification.accepted'>;
export type ReportedChild = Partial<Sealed<'notification.accepted'>['child']>;
export type Report = Partial<Payload<'notification.accepted'>> & { child?: ReportedChild };

const NOT_KNOWN: Sealed<'notification.accepted'>['child'] = {
  givenName: null,
  familyName: null,
  dateOfBirth: null,
  nhsNumber: null,
  authorityChildId: null,
};

const iso = (time: string): string => on(time).toISOString();

const KINDS: Readonly<Record<string, OrganisationKind>> = {
  authority: 'AUTHORITY',
  force: 'FORCE',
  provider: 'PROVIDER',
  desk: 'DESK',
};

/** Somebody of an organisation. */
export const person =
  (organisationId: string, subject: string, name: string, role = 'front-door-worker') =>
  (): Caller => ({
    viewer: {
      subject,
      name,
      organisationId: as<OrganisationId>(organisationId),
      organisationKind: KINDS[organisationId.split('.')[0] ?? ''] ?? 'AUTHORITY',
      roles: [role],
      kind: role === 'police-system' ? 'machine' : 'person',
      purpose: 'SAFEGUARD_CHILD',
    },
    audit: auditTransactions(),
    correlationId: newId(),
  });

/** The people of the story; all invented. */
export const CALLERS = {
  rochdale: person('authority.rochdale', 'rochdale-front-door', 'Lena Moor'),
  medway: person('authority.medway', 'medway-front-door', 'Noor Hartley'),
  bcp: person('authority.bournemouth-christchurch-and-poole', 'bcp-front-door', 'Ines Carver'),
  worcestershire: person('authority.worcestershire', 'worcestershire-team-manager', 'Orla Penn', 'team-manager'),
  buckinghamshire: person('authority.buckinghamshire', 'buckinghamshire-front-door', 'Toby Wren'),
  cumberland: person('authority.cumberland', 'cumberland-front-door', 'Kit Fell'),
  kent: person('force.kent', 'kent-police', 'Kent Police', 'police-system'),
  advocacyFocus: person('provider.advocacy-focus', 'advocacy-focus-worker', 'Imogen Lacey', 'provider-worker'),
  desk: person('desk.safeguarding', 'safeguarding-desk', 'Robin Ash', 'safeguarding-desk'),
} as const;

/** What of a test's hub these need; `openTestHub` of packages/testkit gives it. */
interface Hub {
  readonly shared: { columns: Tx['columns'] };
  readonly owner: { query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> };
  readonly clocks: { readonly business: BusinessClock };
  platform(name: 'case-records'): Platform;
  service(name: 'case-records'): Service;
  drain(options: { twice: boolean }): Promise<void>;
  sweep(): Promise<number>;
  close(): Promise<void>;
}

const CASE_RECORDS = {
  name: 'case-records' as const,
  create: createCaseRecords,
  migrations: caseRecordsMigrations,
  entities: caseRecordsEntities,
};

/** case-records alone on a fresh database, on a clock that stands still. */
export async function openCaseHub(
  open: (options: { now: Date; services: (typeof CASE_RECORDS)[] }) => Promise<Hub>,
  now: Date = on('02:22'),
): Promise<CaseHub> {
  return new CaseHub(await open({ now, services: [CASE_RECORDS] }));
}

export class CaseHub {
  constructor(readonly hub: Hub) {}

  get platform(): Platform {
    return this.hub.platform('case-records');
  }

  async at(time: string): Promise<void> {
    await this.hub.clocks.business.moveTo(on(time));
  }

  /** What police-notifications says of a report; Kent's K1, missing from Medway since 02:10, unless said otherwise. */
  report({ child, ...said }: Report = {}): Accepted {
    const kind = said.kind ?? NotificationKind.MISSING;
    const isMissing = kind === NotificationKind.MISSING;
    const payload: Accepted['payload'] = {
      notificationId: newId(),
      forceId: 'force.kent',
      policeReference: 'K1',
      kind,
      version: 1,
      receivedAt: iso('02:20'),
      category: isMissing ? 'MISSING' : null,
      risk: isMissing ? 'MEDIUM' : null,
      leftPlacementAt: null,
      lastSeenAt: isMissing ? iso('02:10') : null,
      reportedAt: isMissing ? iso('02:15') : null,
      foundAt: null,
      returnedAt: null,
      foundPlace: null,
      areaAuthorityId: isMissing ? 'authority.medway' : null,
      safeAndWell: null,
      flags: [],
      ...said,
    };
    const key = uuidOf(`${payload.forceId} ${payload.policeReference}`);
    return {
      name: 'notification.accepted',
      key,
      urgent: isMissing,
      occurredAt: on('02:20'),
      payload,
      sealed: { child: { ...NOT_KNOWN, ...child } },
    };
  }

  /** As other services would: publishes, and works everything that follows, every handler twice. */
  async say(...events: NewEvent[]): Promise<void> {
    for (const event of events) await this.asJob((tx) => tx.publish(event));
    await this.hub.drain({ twice: true });
  }

  asJob<T>(work: (tx: Tx) => Promise<T> | T): Promise<T> {
    return this.platform.jobsDatabase.write(jobCaller('case-records'), 'test', async (tx) => work(tx));
  }

  /** What has been said of one name, the oldest first. */
  async said<P = Record<string, never>>(name: string): Promise<P[]> {
    const { rows } = await this.hub.owner.query('select payload from hub.event where name = $1 order by position', [name]);
    return rows.map((row) => (row as { payload: P }).payload);
  }

  async rows<R = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> {
    return (await this.hub.owner.query(text, values)).rows as R[];
  }

  /** A row of a duty with its reason in plain words. */
  async plain<R extends { id: string; because: string | null }>(row: R): Promise<R> {
    return { ...row, because: await this.hub.shared.columns.decrypt(DUTY.because, [row.id], row.because) };
  }

  /** One operation of the graph as this person; throws what went wrong. */
  async ask<T>(caller: Caller, source: string, variables: Record<string, unknown> = {}): Promise<T> {
    const context = {
      viewer: caller.viewer,
      audit: auditOperation(),
      correlationId: newId(),
      loaders: new Loaders(),
    };
    const { schema } = this.hub.service('case-records').subgraph;
    const result = await graphql({ schema, source, variableValues: variables, contextValue: context });
    await this.platform.database.record(context);
    if (result.errors?.[0]) throw result.errors[0].originalError ?? result.errors[0];
    return result.data as T;
  }

  close(): Promise<void> {
    return this.hub.close();
  }
}

/** Any text as a UUID, always the same. */
export const uuidOf = (text: string): string => {
  const hex = [...text]
    .reduce((sum, char) => (sum * 31n + BigInt(char.codePointAt(0) ?? 0)) % (1n << 128n), 7n)
    .toString(16)
    .padStart(32, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
