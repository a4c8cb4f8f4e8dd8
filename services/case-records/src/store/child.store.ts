import type { Standing } from '@homeward/access';
import { hiddenPlaceMark, ownOfChild, statement, type Tx } from '@homeward/service-kit';
import { ChildEntity } from '../entities/child.entity';
import { CHILD, encrypted } from './encrypted-columns';
import { rowColumns, rowsOf } from './row-sql';

/** A row, with what the caller's organisation is to it: the mapper shows no more than that allows. */
export type Seen<Row> = Row & { relations: Standing[] };
/** Whether the caller's organisation is responsible at this moment; where that is not said, it is not. */
export type NowOrNot = { responsibleNow?: boolean };
export type SeenChild = Seen<ChildEntity> & NowOrNot;

/** Of a child: by an access to it, or to one of its episodes. */
export const relationsToChild = (child: string): string =>
  `array(select distinct a.relation from hub.my_access a where a.child_id = ${child}) || ${hiddenPlaceMark(child)}`;

/**
 * The second wall of statements on children `c`: the accesses are looked up once for each child, and one that is seen by none is not there.
 * Gives `mine`: relations, and whether the caller's organisation is responsible for the child at this moment.
 */
export const MY_STANDING = `cross join lateral (
    select a.held || ${hiddenPlaceMark('c.id')} as relations, a.responsible_now as "responsibleNow" from (
      select array_agg(distinct a.relation) as held, bool_or(a.all_history and a.episode_id is null and a.record_id is null) as responsible_now
      from hub.my_access a where a.child_id = c.id
    ) a where a.held is not null offset 0
  ) mine`;
export const CHILD_COLUMNS = `${rowColumns(ChildEntity, 'c')}, mine.*`;

const BY_IDS = statement(
  'case_records.read-children',
  `select ${CHILD_COLUMNS} from case_records.child c ${MY_STANDING} where c.id = any($1)`,
);

/** The caller's authority's child; to whoever reads in person, only one that is allocated to it. */
const IS_OWN = ownOfChild('c.responsible_authority_id', 'c.id');

const OWN = statement(
  'case_records.find-own-child',
  `select ${rowColumns(ChildEntity, 'c')} from case_records.child c
  where ${IS_OWN} and c.authority_child_id = $1
    and c.superseded_by is null and c.sealed_at is null for no key update`,
);

const OWN_BY_ID = statement(
  'case_records.find-own-child-by-id',
  `select ${rowColumns(ChildEntity, 'c')} from case_records.child c where c.id = $1 and ${IS_OWN}
    and c.superseded_by is null and c.sealed_at is null`,
);

const CLOSED = statement('case_records.is-own-id-closed', 'select case_records.is_own_id_closed($1) as closed');

const PUT_OWN = statement(
  'case_records.put-own-child',
  `insert into case_records.child as c (id, responsible_authority_id, authority_child_id, given_name, family_name, name_key, date_of_birth,
    nhs_number, status, sex, communication_needs, lone_worker_risk, legal_status, has_missing_plan, send_or_disability, known_trafficked,
    out_of_uk, never_absent, identity, recorded_at)
  select r.id, r."responsibleAuthorityId", r."authorityChildId", r."givenName", r."familyName", r."nameKey", r."dateOfBirth",
    r."nhsNumber", r.status, r.sex, r."communicationNeeds", r."loneWorkerRisk", r."legalStatus", r."hasMissingPlan", r."sendOrDisability", r."knownTrafficked",
    r."outOfUk", r."neverAbsent", r.identity, r."recordedAt" from ${rowsOf(ChildEntity, '$1', 'r')}
  on conflict (responsible_authority_id, authority_child_id) where authority_child_id is not null do update set
    given_name = excluded.given_name, family_name = excluded.family_name, name_key = excluded.name_key,
    date_of_birth = excluded.date_of_birth, nhs_number = excluded.nhs_number, status = excluded.status, sex = excluded.sex,
    legal_status = excluded.legal_status, has_missing_plan = excluded.has_missing_plan,
    send_or_disability = excluded.send_or_disability, known_trafficked = excluded.known_trafficked, out_of_uk = excluded.out_of_uk,
    never_absent = excluded.never_absent
  returning ${rowColumns(ChildEntity, 'c')}`,
);

const PUT_WORDS = statement(
  'case_records.put-words-of-own-child',
  'update case_records.child set communication_needs = $2, lone_worker_risk = $3 where id = $1',
);

/** Those of these children that the caller may see. */
export async function readChildren(tx: Tx, ids: readonly string[]): Promise<SeenChild[]> {
  return tx.sql<SeenChild>(BY_IDS, [ids]);
}

/** A child of the caller's own authority, held until the transaction ends, so that its placements and allocations change one at a time. */
export async function findOwnChild(tx: Tx, authorityChildId: string): Promise<ChildEntity | undefined> {
  return (await tx.sql<ChildEntity>(OWN, [authorityChildId]))[0];
}

/** Whether the caller's authority keeps no record under this id of its own any more. */
export async function isOwnIdClosed(tx: Tx, authorityChildId: string): Promise<boolean> {
  return (await tx.sql<{ closed: boolean }>(CLOSED, [authorityChildId]))[0]?.closed ?? false;
}

export async function findOwnChildById(tx: Tx, id: string): Promise<ChildEntity | undefined> {
  return (await tx.sql<ChildEntity>(OWN_BY_ID, [id]))[0];
}

/** Adds the child, or gives the one with the same id of the same authority its new facts. Its words are encrypted for the row that they are in. */
export async function putOwnChild(tx: Tx, child: ChildEntity): Promise<ChildEntity> {
  const [put] = await tx.sql<ChildEntity>(PUT_OWN, [JSON.stringify([await encrypted(tx, CHILD, child)])]);
  const { id } = put as ChildEntity;
  if (id !== child.id) {
    const { communicationNeeds, loneWorkerRisk } = await encrypted(tx, CHILD, { ...child, id });
    await tx.sql(PUT_WORDS, [id, communicationNeeds, loneWorkerRisk]);
  }
  return { ...(put as ChildEntity), communicationNeeds: child.communicationNeeds, loneWorkerRisk: child.loneWorkerRisk };
}
