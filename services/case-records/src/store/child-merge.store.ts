import type { IdentityState, Relation } from '@homeward/domain';
import { statement, type Tx } from '@homeward/service-kit';
import { ChildMergeEntity, type StoodBefore } from '../entities/child-merge.entity';
import { ContactRestrictionEntity } from '../entities/contact-restriction.entity';
import { EpisodeReferenceEntity } from '../entities/episode-reference.entity';
import { PlacementEntity } from '../entities/placement.entity';
import { encrypted, MERGE } from './encrypted-columns';
import { insertRows, rowColumns } from './row-sql';

/** A child that the caller may name when it says that two are one, and as what its organisation stands to it now. */
export interface NameableChild {
  id: string;
  identity: IdentityState;
  relations: Relation[];
}

const NAMEABLE = statement(
  'case_records.nameable-children',
  `select * from (
    select c.id, c.identity, array(select distinct a.relation from hub.my_access a
      where a.child_id = c.id and a.current and (a.episode_id is null or c.identity = 'PROVISIONAL')) as relations
    from case_records.child c where c.id = any($1) and c.superseded_by is null and c.sealed_at is null) c
  where cardinality(c.relations) > 0`,
);

const IDENTITIES = statement(
  'case_records.load-identities',
  `select c.id, c.identity, c.responsible_authority_id as "responsibleAuthorityId",
    exists (select from case_records.child_merge m where m.kept_id = c.id and m.parted_at is null) as "keepsOthers"
  from case_records.child c where c.id = any($1) and c.superseded_by is null and c.sealed_at is null`,
);

const REFERENCES = statement(
  'case_records.load-references-of-children',
  `select ${rowColumns(EpisodeReferenceEntity, 'r')} from case_records.episode_reference r where r.child_id = any($1)
  order by r.started_at, r.force_id, r.police_reference`,
);

const QUESTIONS = statement(
  'case_records.load-open-questions-of-child',
  `select t.id, t.candidate_ids as "candidateIds" from case_records.match_task t where t.child_id = $1 and t.resolved_at is null`,
);

const ASKED_ABOUT = statement(
  'case_records.ask-about-kept-child',
  `update case_records.match_task t set candidate_ids = t.candidate_ids || $2::uuid
  where t.resolved_at is null and $1 = any(t.candidate_ids) and not $2 = any(t.candidate_ids) returning t.id`,
);

const ACCESSES = statement(
  'case_records.accesses-of-child',
  `select a.organisation_id as "organisationId", a.person_subject as "personSubject", a.relation, a.from_at as "fromAt", a.until_at as "untilAt",
    a.because from hub.accesses_of_child($1) a`,
);

const PLACEMENTS = statement(
  'case_records.load-placements-of-children',
  `select ${rowColumns(PlacementEntity, 'p')} from case_records.placement p where p.child_id = any($1) order by p.started_at, p.id`,
);

const RESTRICTIONS = statement(
  'case_records.load-restrictions-of-children',
  `select ${rowColumns(ContactRestrictionEntity, 'r')} from case_records.contact_restriction r where r.child_id = any($1) order by r.from_at, r.id`,
);

/** $1 is whose they are; $2 whose they become; $3 which of them. */
const MOVE = {
  placement: statement(
    'case_records.move-placements',
    'update case_records.placement set child_id = $2 where child_id = $1 and ($3::uuid[] is null or id = any($3)) returning id',
  ),
  allocation: statement(
    'case_records.move-allocations',
    'update case_records.allocation set child_id = $2 where child_id = $1 and ($3::uuid[] is null or id = any($3)) returning id',
  ),
  restriction: statement(
    'case_records.move-contact-restrictions',
    'update case_records.contact_restriction set child_id = $2 where child_id = $1 and ($3::uuid[] is null or id = any($3)) returning id',
  ),
};

const STAND_IN = statement(
  'case_records.supersede-child',
  `update case_records.child set identity = 'SUPERSEDED', superseded_by = $2 where id = $1`,
);

const ADD = statement('case_records.add-child-merge', insertRows(ChildMergeEntity));

export type MergedRow = 'placement' | 'allocation' | 'restriction';

/** Those of these children that stand and that the caller may see now; of a provisional one by its episodes. */
export const readNameable = (tx: Tx, ids: readonly string[]): Promise<NameableChild[]> => tx.sql(NAMEABLE, [ids]);

export interface StandingChild {
  id: string;
  identity: IdentityState;
  responsibleAuthorityId: string | null;
  /** Others were merged into it. */
  keepsOthers: boolean;
}

/** For jobs, under the children's locks, here and below. */
export const loadStandingChildren = (tx: Tx, ids: readonly string[]): Promise<StandingChild[]> => tx.sql(IDENTITIES, [ids]);

export const referencesOfChildren = (tx: Tx, ids: readonly string[]): Promise<EpisodeReferenceEntity[]> =>
  tx.sql(REFERENCES, [ids]);

export const openQuestionsOf = (tx: Tx, childId: string): Promise<{ id: string; candidateIds: string[] }[]> =>
  tx.sql(QUESTIONS, [childId]);

/** @returns the open questions that named the one, and did not name the other yet */
export const nameKeptInQuestions = async (tx: Tx, duplicateId: string, keptId: string): Promise<string[]> =>
  (await tx.sql<{ id: string }>(ASKED_ABOUT, [duplicateId, keptId])).map(({ id }) => id);

export const accessesOfChild = (tx: Tx, childId: string): Promise<StoodBefore['accesses']> => tx.sql(ACCESSES, [childId]);

export const placementsOfChildren = (tx: Tx, ids: readonly string[]): Promise<PlacementEntity[]> => tx.sql(PLACEMENTS, [ids]);

export const restrictionsOfChildren = (tx: Tx, ids: readonly string[]): Promise<ContactRestrictionEntity[]> =>
  tx.sql(RESTRICTIONS, [ids]);

/** @param which all of them, when not given */
export const moveRows = async (
  tx: Tx,
  what: MergedRow,
  move: { from: string; to: string; which?: readonly string[] },
): Promise<string[]> => (await tx.sql<{ id: string }>(MOVE[what], [move.from, move.to, move.which ?? null])).map(({ id }) => id);

export async function supersedeChild(tx: Tx, id: string, by: string): Promise<void> {
  await tx.sql(STAND_IN, [id, by]);
}

export async function addMerge(tx: Tx, merge: ChildMergeEntity): Promise<void> {
  await tx.sql(ADD, [JSON.stringify([await encrypted(tx, MERGE, merge)])]);
}
