import { conflict, statement, type Tx } from '@homeward/service-kit';
import type { SchoolingEntity } from '../entities/schooling.entity';

export type CurrentSchooling = Pick<SchoolingEntity, 'id' | 'schoolUrn' | 'status'>;
export type NewSchooling = Pick<SchoolingEntity, 'id' | 'childId' | 'schoolUrn' | 'status' | 'attendancePercent' | 'fromAt'>;

const CURRENT = statement(
  'education.current-schooling',
  'select id, school_urn as "schoolUrn", status from education.schooling where child_id = $1 and ended_at is null',
);

/** To be asked under the child's lock. */
export async function currentSchooling(tx: Tx, childId: string): Promise<CurrentSchooling | null> {
  const [row] = await tx.sql<CurrentSchooling>(CURRENT, [childId]);
  return row ?? null;
}

const REFRESH = statement(
  'education.refresh-schooling',
  'update education.schooling set attendance_percent = coalesce($2, attendance_percent), recorded_at = $3, recorded_by = $4 where id = $1',
);

/** The same school and status again, perhaps with another attendance. */
export async function refreshSchooling(tx: Tx, id: string, attendancePercent: number | null): Promise<void> {
  await tx.sql(REFRESH, [id, attendancePercent, tx.now, tx.viewer.organisationId]);
}

const END = statement('education.end-schooling', 'update education.schooling set ended_at = $2 where id = $1');

export async function endSchooling(tx: Tx, id: string): Promise<void> {
  await tx.sql(END, [id, tx.now]);
}

const INSERT = statement(
  'education.insert-schooling',
  `insert into education.schooling (id, child_id, school_urn, status, attendance_percent, from_at, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (child_id) where ended_at is null do nothing returning id`,
);

/** @throws AppError CONFLICT where the child has a current row that the caller may not see: another school holds it */
export async function insertSchooling(tx: Tx, row: NewSchooling): Promise<void> {
  const values = [
    row.id,
    row.childId,
    row.schoolUrn,
    row.status,
    row.attendancePercent,
    row.fromAt,
    tx.now,
    tx.viewer.organisationId,
  ];
  const added = await tx.sql(INSERT, values);
  if (added.length === 0)
    throw conflict('This child is recorded elsewhere. Ask the CME officer of your authority to change the record.');
}

const NAME_SCHOOL = statement(
  'education.name-school',
  `insert into education.school as o (urn, name) values ($1, $2) on conflict (urn) do update set name = excluded.name where o.name <> excluded.name`,
);

export async function nameSchool(tx: Tx, urn: string, name: string): Promise<void> {
  await tx.sql(NAME_SCHOOL, [urn, name]);
}

const SCHOOLS = statement('education.read-schools', 'select urn, name from education.school where urn = any($1)');

/** Reference data: no child's. */
export const readSchools = (tx: Tx, urns: readonly string[]): Promise<{ urn: string; name: string }[]> =>
  tx.sql<{ urn: string; name: string }>(SCHOOLS, [urns]);
