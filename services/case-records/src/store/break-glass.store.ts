import { statement, type Tx } from '@homeward/service-kit';
import { BreakGlassEntity } from '../entities/break-glass.entity';
import { relationsToChild, type Seen } from './child.store';
import { BREAK_GLASS, encrypted } from './encrypted-columns';
import { insertRows, rowColumns } from './row-sql';
import { teamManagerOf, type TeamManager } from './who-answers-sql';

/** One way of saying which child is meant; everything that is not given is null. */
export interface NamedChild {
  childId: string | null;
  nhsNumber: string | null;
  authorityId: string | null;
  authorityChildId: string | null;
  nameKey: string | null;
  dateOfBirth: string | null;
  forceId: string | null;
  policeReference: string | null;
}

export interface FoundChild {
  id: string;
  responsibleAuthorityId: string | null;
  teamManager: TeamManager | null;
  /** A restriction in force says that the asker must not be told. */
  isRestricted: boolean;
  /** Absences on which somebody still works. */
  liveEpisodes: string[];
}

const HOLD = statement(
  'case_records.hold-break-glass',
  `select pg_advisory_xact_lock(hashtextextended('break-glass:' || $1 || ':' || $2, 0))`,
);
const ASKED = statement(
  'case_records.count-break-glass',
  `select count(*)::int as count from case_records.break_glass
  where organisation_id = $1 and person_subject = $2 and asked_at > $3`,
);

const FIND = statement(
  'case_records.find-child-in-emergency',
  `select c.id, c.responsible_authority_id as "responsibleAuthorityId",
    ${teamManagerOf('c', '$9')} as "teamManager",
    exists (select from case_records.contact_restriction r where r.child_id = c.id and r.role is null
      and r.from_at <= $9 and (r.until_at is null or $9 < r.until_at)
      and (r.organisation_id is null or r.organisation_id = $10)
      and case when r.person_subject is not null then r.person_subject = $11
        when r.person_name is not null then lower(r.person_name) = lower($12) else r.organisation_id is not null end) as "isRestricted",
    array(select e.id from case_records.episode e where e.child_id = c.id and e.superseded_by is null
      and (e.state <> 'RETURNED' or e.interview_outstanding)) as "liveEpisodes"
  from (
    select id from case_records.child where id = $1
    union select id from case_records.child where nhs_number = $2
    union select id from case_records.child where responsible_authority_id = $3 and authority_child_id = $4
    union select id from case_records.child where name_key = $5 and date_of_birth = $6::date
    union select child_id from case_records.episode_reference where force_id = $7 and police_reference = $8
  ) found
  cross join lateral (select * from case_records.child c where c.id = found.id and c.identity <> 'SUPERSEDED' offset 0) c limit 2`,
);

const ADD = statement('case_records.add-break-glass', insertRows(BreakGlassEntity));
const COLUMNS = `${rowColumns(BreakGlassEntity, 'b')}, ${relationsToChild('b.child_id')} as relations`;
const BY_ID = statement('case_records.read-break-glass', `select ${COLUMNS} from case_records.break_glass b where b.id = $1`);
const OF_CHILDREN = statement(
  'case_records.read-break-glass-of-children',
  `select ${COLUMNS} from case_records.break_glass b
  where b.child_id = any($1) and exists (select from hub.my_access a where a.child_id = b.child_id offset 0) order by b.asked_at desc, b.id`,
);
const END = statement(
  'case_records.end-break-glass',
  `update case_records.break_glass set ended_at = $4, ended_by = $5
  where child_id = $1 and organisation_id = $2 and person_subject = $3 and outcome = 'OPENED' and ended_at is null and until_at > $4`,
);

const EPISODES = statement('case_records.all-episodes-of-child', `select id from case_records.episode where child_id = $1`);

export type SeenBreakGlass = Seen<BreakGlassEntity>;

/** For jobs: how often this person has asked since; nobody of the same name asks meanwhile. */
export async function countAsked(tx: Tx, organisationId: string, subject: string, since: Date): Promise<number> {
  await tx.sql(HOLD, [organisationId, subject]);
  return (await tx.sql<{ count: number }>(ASKED, [organisationId, subject, since]))[0]?.count ?? 0;
}

/** For jobs: the one child that is meant, whoever asks. Undefined where there is none, or several. */
export async function findInEmergency(tx: Tx, named: NamedChild): Promise<FoundChild | undefined> {
  const { viewer, now } = tx;
  const { childId, nhsNumber, authorityId, authorityChildId, nameKey, dateOfBirth, forceId, policeReference } = named;
  const asked = [childId, nhsNumber, authorityId, authorityChildId, nameKey, dateOfBirth, forceId, policeReference];
  const found = await tx.sql<FoundChild>(FIND, [...asked, now, viewer.organisationId, viewer.subject, viewer.name]);
  return found.length === 1 ? found[0] : undefined;
}

export async function addBreakGlass(tx: Tx, row: BreakGlassEntity): Promise<void> {
  await tx.sql(ADD, [JSON.stringify([await encrypted(tx, BREAK_GLASS, row)])]);
}

export async function readBreakGlass(tx: Tx, id: string): Promise<SeenBreakGlass | undefined> {
  return (await tx.sql<SeenBreakGlass>(BY_ID, [id]))[0];
}

export const readBreakGlassOfChildren = (tx: Tx, childIds: readonly string[]): Promise<SeenBreakGlass[]> =>
  tx.sql(OF_CHILDREN, [childIds]);

/** For jobs. */
export const episodesOfChild = async (tx: Tx, childId: string): Promise<string[]> =>
  (await tx.sql<{ id: string }>(EPISODES, [childId])).map(({ id }) => id);

/** For jobs: all that this person has open of the child. */
export async function endBreakGlassOf(tx: Tx, { childId, organisationId, personSubject }: BreakGlassEntity): Promise<void> {
  await tx.sql(END, [childId, organisationId, personSubject, tx.now, tx.viewer.name]);
}
