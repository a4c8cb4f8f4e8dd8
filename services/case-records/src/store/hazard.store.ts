import { EARLIEST, statement, type Statement, type Tx } from '@homeward/service-kit';
import { HazardEntity } from '../entities/hazard.entity';
import { encrypted, HAZARD, plain } from './encrypted-columns';
import { insertRows, rowColumns } from './row-sql';

const MINE = 'h.authority_id = hub.my_organisation()';

/** Those that stand have an index of their own, and so have the many that are closed. */
const page = (name: string, closed: string): Statement =>
  statement(
    `case_records.page-hazards-${name}`,
    `select ${rowColumns(HazardEntity, 'h')}, h.review_at::text as "cursorAt" from case_records.hazard h
    where ${MINE} and h.closed_at ${closed} and (h.review_at, h.id) > ($2::timestamptz, $3::uuid)
    order by h.review_at, h.id limit $1`,
  );
const STANDING = page('standing', 'is null');
const CLOSED = page('closed', 'is not null');

/** To be changed by one alone. */
const LOCK = statement(
  'case_records.lock-hazard',
  `select ${rowColumns(HazardEntity, 'h')} from case_records.hazard h where h.id = $1 and ${MINE} for update`,
);

/** Told again under its reference an alert corrects what is known of the person; its dates, and what was done, stand. */
const RECORD = statement(
  'case_records.record-hazard',
  `${insertRows(HazardEntity)} on conflict (authority_id, reference) do update set reported_by = excluded.reported_by,
    given_name = excluded.given_name, family_name = excluded.family_name, date_of_birth = excluded.date_of_birth,
    address = excluded.address, description = excluded.description
  where hazard.closed_at is null returning ${rowColumns(HazardEntity, 'hazard')}`,
);

const CHANGE = statement(
  'case_records.change-hazard',
  `update case_records.hazard h set review_at = $2, reviews = $3, closed_at = $4, closed_by = $5, closed_because = $6
  where h.id = $1 and ${MINE} returning ${rowColumns(HazardEntity, 'h')}`,
);

export type SeenHazard = HazardEntity & { cursorAt: string };

export interface HazardPage {
  limit: number;
  after: { at: string; id: string } | null;
  closed: boolean;
}

/** What the caller's organisation keeps on record, the next to be reviewed first. */
export const pageHazards = (tx: Tx, { limit, after, closed }: HazardPage): Promise<SeenHazard[]> =>
  tx.sql(closed ? CLOSED : STANDING, [limit, (after ?? EARLIEST).at, (after ?? EARLIEST).id]);

export async function lockHazard(tx: Tx, id: string): Promise<HazardEntity | null> {
  const [hazard] = await tx.sql<HazardEntity>(LOCK, [id]);
  return hazard ? plain(tx, HAZARD, hazard) : null;
}

/** @returns null where one of that reference is closed */
export async function putHazard(tx: Tx, hazard: HazardEntity): Promise<HazardEntity | null> {
  const [stored] = await tx.sql<HazardEntity>(RECORD, [JSON.stringify([await encrypted(tx, HAZARD, hazard)])]);
  if (!stored) return null;
  // what is told again keeps its id, and words open only in the row for which they were encrypted
  return stored.id === hazard.id ? plain(tx, HAZARD, stored) : putHazard(tx, { ...hazard, id: stored.id });
}

export const changeHazard = async (tx: Tx, hazard: HazardEntity): Promise<void> => {
  const { id, reviewAt, reviews, closedAt, closedBy, closedBecause } = await encrypted(tx, HAZARD, hazard);
  await tx.sql(CHANGE, [id, reviewAt, JSON.stringify(reviews), closedAt, closedBy, closedBecause]);
};
