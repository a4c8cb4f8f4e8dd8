import { statement, type Tx } from '@homeward/service-kit';
import type { NotificationEntity } from '../entities/notification.entity';
import type { KeptReport } from '../entities/kept-report';
import { REPORT } from './encrypted-columns';

/** A row to be added; its version is counted when it is. */
export type NewNotification = Omit<NotificationEntity, 'version' | 'contentHash' | 'report'> & {
  /** SHA-256 of `content`, in hex. */
  hash: string;
  /** The report, as JSON. */
  content: string;
};

const INSERT = statement(
  'police_notifications.insert-notification',
  `insert into police_notifications.notification (id, force_id, police_reference, kind, version, content_hash, received_at, received_from,
     category, risk, left_placement_at, last_seen_at, reported_at, found_at, returned_at, found_place, area_authority_id, check_status,
     completeness, flags, report)
   select r.id, r."forceId", r."policeReference", r.kind,
     1 + coalesce((select max(n.version) from police_notifications.notification n
       where n.force_id = r."forceId" and n.police_reference = r."policeReference" and n.kind = r.kind), 0),
     decode(r.hash, 'hex'), r."receivedAt", r."receivedFrom", r.category, r.risk, r."leftPlacementAt", r."lastSeenAt", r."reportedAt",
     r."foundAt", r."returnedAt", r."foundPlace", r."areaAuthorityId", r."checkStatus", r.completeness, r.flags, $2::jsonb
   from json_to_record($1::json) as r (id uuid, "forceId" text, "policeReference" text, kind text, hash text, "receivedAt" timestamptz,
     "receivedFrom" text, category text, risk text, "leftPlacementAt" timestamptz, "lastSeenAt" timestamptz, "reportedAt" timestamptz,
     "foundAt" timestamptz, "returnedAt" timestamptz, "foundPlace" text, "areaAuthorityId" text, "checkStatus" text,
     completeness smallint, flags text[])
   on conflict do nothing
   returning version`,
);

/** Null where the same content is there already, or where another version of the same kind was added at the same moment. */
export async function insertNotification(tx: Tx, { content, ...row }: NewNotification): Promise<number | null> {
  const report = JSON.stringify(await tx.columns.encrypt(REPORT, [row.id], content));
  const [added] = await tx.sql<{ version: number }>(INSERT, [JSON.stringify(row), report]);
  return added?.version ?? null;
}

const LOCK = statement(
  'police_notifications.lock-reference',
  `select pg_advisory_xact_lock(hashtextextended('police_notifications.notification ' || $1 || ' ' || $2, 0))`,
);

/** Until the end of the transaction: one writer at a time among those who could not add a row at the first try. */
export async function lockReference(tx: Tx, forceId: string, policeReference: string): Promise<void> {
  await tx.sql(LOCK, [forceId, policeReference]);
}

/** What one force told under one reference, as later messages are held against it. */
export type Told = Pick<
  NotificationEntity,
  | 'id'
  | 'policeReference'
  | 'kind'
  | 'version'
  | 'receivedAt'
  | 'leftPlacementAt'
  | 'lastSeenAt'
  | 'foundAt'
  | 'flags'
  | 'completeness'
> & {
  hash: string;
  /** Of a missing report. */
  dateOfBirth: string | null;
};

const TOLD = statement(
  'police_notifications.told-under-reference',
  `select n.id, n.police_reference as "policeReference", n.kind, n.version, n.received_at as "receivedAt",
     n.left_placement_at as "leftPlacementAt", n.last_seen_at as "lastSeenAt", n.found_at as "foundAt", n.flags, n.completeness,
     encode(n.content_hash, 'hex') as hash, case when n.kind = 'MISSING' then n.report end as report
   from police_notifications.notification n
   where n.force_id = $1 and n.police_reference = $2
   order by n.kind, n.version`,
);

export async function toldUnder(tx: Tx, forceId: string, policeReference: string): Promise<Told[]> {
  const rows = await tx.sql<Omit<Told, 'dateOfBirth'> & { report: KeptReport | null }>(TOLD, [forceId, policeReference]);
  return Promise.all(
    rows.map(async ({ report, ...told }) => {
      const plain = await tx.columns.decryptJson(REPORT, [told.id], report);
      return { ...told, dateOfBirth: plain?.child?.dateOfBirth ?? null };
    }),
  );
}
