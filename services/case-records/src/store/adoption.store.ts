import type { Relation } from '@homeward/domain';
import { statement, type AccessEnd, type Tx } from '@homeward/service-kit';
import { DutyEntity } from '../entities/duty.entity';
import { SealedReferenceEntity } from '../entities/sealed-reference.entity';
import { DUTY } from './encrypted-columns';
import { insertRows, rowColumns } from './row-sql';

/** For jobs: what seals an identity. */

const EPISODES = statement(
  'case_records.episodes-to-seal',
  `select e.id, e.state from case_records.episode e where e.child_id = $1`,
);

const OWED = statement(
  'case_records.duties-owed-of-sealed',
  `select t.id from case_records.duty t where t.episode_id = any($1) and t.state in ('PENDING', 'WARNED', 'DUE', 'OVERDUE') for update`,
);

const CANCEL = statement(
  'case_records.cancel-duties-of-sealed',
  `update case_records.duty t set state = 'CANCELLED', next_move_at = null, because = r.because
  from json_to_recordset($1) as r (id uuid, because text) where t.id = r.id returning ${rowColumns(DutyEntity, 't')}`,
);

const QUIET = statement(
  'case_records.quiet-sealed-episodes',
  `update case_records.episode set interview_outstanding = false, decide_again_at = null where id = any($1)`,
);

const FORGET_CANDIDATE = statement(
  'case_records.forget-sealed-candidate',
  `update case_records.match_task t set candidate_ids = array_remove(t.candidate_ids, $1::uuid) where $1 = any(t.candidate_ids)`,
);

const ADD_SEALED = statement('case_records.add-sealed-references', insertRows(SealedReferenceEntity, 'on conflict do nothing'));

const DROP = statement('case_records.drop-sealed-references', 'delete from case_records.episode_reference where child_id = $1');

const SEAL = statement('case_records.seal-child', 'update case_records.child set sealed_at = $2 where id = $1');

const ACCESSES = statement(
  'case_records.accesses-to-sealed',
  `select $1::uuid as "childId", null::uuid as "episodeId", a.organisation_id as "organisationId", a.person_subject as "personSubject", a.relation
    from hub.accesses_of_child($1) a
  union
  select $1::uuid, e.id, a.organisation_id, a.person_subject, a.relation
    from unnest($2::uuid[]) as e (id) cross join lateral hub.access_to(null, e.id) a`,
);

export const episodesToSeal = (tx: Tx, childId: string): Promise<{ id: string; state: string }[]> => tx.sql(EPISODES, [childId]);

/** @returns those that were owed */
export async function quietEpisodes(tx: Tx, episodeIds: readonly string[], because: string): Promise<DutyEntity[]> {
  const owed = await tx.sql<{ id: string }>(OWED, [episodeIds]);
  const told = owed.map(async ({ id }) => ({ id, because: await tx.columns.encrypt(DUTY.because, [id], because) }));
  const cancelled = await tx.sql<DutyEntity>(CANCEL, [JSON.stringify(await Promise.all(told))]);
  await tx.sql(QUIET, [episodeIds]);
  return cancelled;
}

/** Nothing leads to the child from here on: no reference, no question. */
export async function seal(tx: Tx, childId: string, references: readonly SealedReferenceEntity[]): Promise<void> {
  await tx.sql(ADD_SEALED, [JSON.stringify(references)]);
  await tx.sql(DROP, [childId]);
  await tx.sql(FORGET_CANDIDATE, [childId]);
  await tx.sql(SEAL, [childId, tx.now]);
}

/** Every access to the child or to one of its episodes, to be taken back. */
export async function accessesToSealed(tx: Tx, childId: string, episodeIds: readonly string[]): Promise<AccessEnd[]> {
  const rows = await tx.sql<{
    childId: string;
    episodeId: string | null;
    organisationId: string;
    personSubject: string | null;
    relation: Relation;
  }>(ACCESSES, [childId, episodeIds]);
  return rows.map((row) => ({ ...row, recordId: null, at: tx.now, revoked: true }));
}
