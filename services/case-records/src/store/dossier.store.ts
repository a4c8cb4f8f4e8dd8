import { statement, type Tx } from '@homeward/service-kit';
import { AllocationEntity } from '../entities/allocation.entity';
import { AuthorityRecordEntity } from '../entities/authority-record.entity';
import { ChildEntity } from '../entities/child.entity';
import { ContactRestrictionEntity } from '../entities/contact-restriction.entity';
import { DutyEntity } from '../entities/duty.entity';
import { EpisodeFactEntity } from '../entities/episode-fact.entity';
import { EpisodeReferenceEntity } from '../entities/episode-reference.entity';
import { EpisodeEntity } from '../entities/episode.entity';
import { NotificationFact } from '../entities/notification-fact.entity';
import { PlacementEntity } from '../entities/placement.entity';
import { groupBy } from '../group-by';
import { AUTHORITY_RECORD, DUTY, EPISODE as EPISODE_COLUMNS, plain } from './encrypted-columns';
import { fromJson, rowColumns, rowsAsJson } from './row-sql';

/** What is known of a child when something is decided about one of its episodes. */
export interface ChildDossier {
  child: ChildEntity;
  placements: readonly PlacementEntity[];
  /** Those that stand now. */
  allocations: readonly AllocationEntity[];
  /** Those in force now. */
  restrictions: readonly ContactRestrictionEntity[];
  /** Its missing episodes. */
  history: readonly { id: string; startedAt: Date; reportedAt: Date | null }[];
}

/** What is written down of an episode, as it stood before. */
export interface EpisodeDossier {
  episode: EpisodeEntity;
  references: readonly EpisodeReferenceEntity[];
  duties: readonly DutyEntity[];
  records: readonly AuthorityRecordEntity[];
  /** What authorities have said of it. */
  said: readonly EpisodeFactEntity[];
}

/** For jobs: everything that a decision about some children's episodes rests on. Read under the children's locks. */

const LOCK = statement(
  'case_records.lock-keys',
  `select pg_advisory_xact_lock(key) from (
    select distinct hashtextextended(name, 0) as key from unnest($1::text[]) as name order by key) keys`,
);

/** Absences that an authority keeps under another word, and does not itself treat as missing, are none of the missing episodes. */
const IS_MISSING_EPISODE = `(e.category is null or e.category = 'MISSING' or exists (
      select from case_records.authority_record m where m.episode_id = e.id and m.category = 'MISSING'))`;

const CHILDREN = statement(
  'case_records.load-child-dossiers',
  `select ${rowColumns(ChildEntity, 'c')},
    ${rowsAsJson(PlacementEntity, 'p', 'p.child_id = c.id')} as placements,
    ${rowsAsJson(AllocationEntity, 'a', 'a.child_id = c.id and a.started_at <= $2 and (a.ended_at is null or $2 < a.ended_at)')} as allocations,
    ${rowsAsJson(ContactRestrictionEntity, 'r', 'r.child_id = c.id and r.from_at <= $2 and (r.until_at is null or $2 < r.until_at)')} as restrictions,
    (select coalesce(json_agg(json_build_object('id', e.id, 'startedAt', e.started_at, 'reportedAt', e.reported_at,
      'isPartOfAnother', e.superseded_by is not null)), '[]') from case_records.episode e
      where e.child_id = c.id and ${IS_MISSING_EPISODE}) as history
  from case_records.child c where c.id = any($1)`,
);

const EPISODE = `${rowColumns(EpisodeEntity, 'e')},
    ${rowsAsJson(EpisodeReferenceEntity, 'r', 'r.episode_id = e.id')} as "references",
    ${rowsAsJson(DutyEntity, 'd', 'd.episode_id = e.id')} as duties,
    ${rowsAsJson(AuthorityRecordEntity, 'a', 'a.episode_id = e.id')} as records,
    ${rowsAsJson(EpisodeFactEntity, 's', 's.episode_id = e.id')} as said`;

/**
 * Besides those that are named, the ones of a child that new facts from `fromAt` on could join, part or reopen.
 * `offset 0`, here and elsewhere: each row is looked up by its index, also while the tables are too new to have statistics.
 */
const EPISODES = statement(
  'case_records.load-episode-dossiers',
  `select ${EPISODE} from (
    select unnest($1::uuid[]) as id
    union select o.id from json_to_recordset($2) as w ("childId" uuid, "fromAt" timestamptz)
    cross join lateral (
      select o.id from case_records.episode o
      where o.child_id = w."childId" and (o.returned_at is null or o.returned_at >= w."fromAt") offset 0) o) found
  cross join lateral (select * from case_records.episode e where e.id = found.id offset 0) e
  where e.superseded_by is null or e.id = any($3::uuid[])`,
);

const FACTS = statement(
  'case_records.load-facts-of-references',
  `select ${rowColumns(NotificationFact, 'f')}, p.authority_id is not null as "isCorrected", p.leads_to as "leadsTo"
  from json_to_recordset($1) as r ("forceId" text, "policeReference" text)
  cross join lateral (
    select * from case_records.notification_fact f
    where f.force_id = r."forceId" and f.police_reference = r."policeReference"
      and not exists (select from case_records.sealed_reference s
        where s.force_id = f.force_id and s.police_reference = f.police_reference and f.received_at <= s.sealed_at offset 0) offset 0) f
  left join case_records.place_correction p on p.force_id = f.force_id and p.police_reference = f.police_reference
    and p.kind = f.kind and p.authority_id = f.area_authority_id`,
);

const OF_ESTABLISHMENTS = statement(
  'case_records.load-establishment-episodes',
  `select e.id, e.establishment, e.started_at as "startedAt" from case_records.episode e
  where e.establishment = any($1) and e.superseded_by is null and e.started_at > $2::timestamptz - interval '2 years' and ${IS_MISSING_EPISODE}
  order by e.started_at`,
);

export interface EstablishmentEpisode {
  id: string;
  establishment: string;
  startedAt: Date;
}

type ChildRow = ChildEntity & {
  placements: PlacementEntity[];
  allocations: AllocationEntity[];
  restrictions: ContactRestrictionEntity[];
  history: { id: string; startedAt: string; reportedAt: string | null; isPartOfAnother: boolean }[];
};
type EpisodeRow = EpisodeEntity & {
  references: EpisodeReferenceEntity[];
  duties: DutyEntity[];
  records: AuthorityRecordEntity[];
  said: EpisodeFactEntity[];
};

/** Holds the children until the transaction ends, in one order, so that no two transactions wait for each other. */
export async function lockChildren(tx: Tx, childIds: readonly string[]): Promise<void> {
  if (childIds.length > 0) await tx.sql(LOCK, [childIds.map(childLock)]);
}

/**
 * The missing episodes of each of these establishments, of all children. Holds the establishments until the transaction ends, so that of two
 * that are counted at the same moment the second counts the first. Only ever called once the children are held.
 */
export async function loadEstablishmentEpisodes(
  tx: Tx,
  establishments: readonly string[],
): Promise<Map<string, EstablishmentEpisode[]>> {
  if (establishments.length === 0) return new Map();
  await tx.sql(LOCK, [establishments.map((establishment) => `establishment:${establishment}`)]);
  return groupBy(
    await tx.sql<EstablishmentEpisode>(OF_ESTABLISHMENTS, [establishments, tx.now]),
    ({ establishment }) => establishment,
  );
}

export const childLock = (childId: string): string => `child:${childId.toLowerCase()}`;

export async function loadChildDossiers(tx: Tx, childIds: readonly string[]): Promise<Map<string, ChildDossier>> {
  if (childIds.length === 0) return new Map();
  const rows = await tx.sql<ChildRow>(CHILDREN, [childIds, tx.now]);
  return new Map(
    rows.map(({ placements, allocations, restrictions, history, ...child }) => [
      child.id,
      {
        child,
        placements: fromJson(PlacementEntity, placements),
        allocations: fromJson(AllocationEntity, allocations),
        restrictions: fromJson(ContactRestrictionEntity, restrictions),
        history: history
          .filter(({ isPartOfAnother }) => !isPartOfAnother)
          .map(({ id, startedAt, reportedAt }) => ({
            id,
            startedAt: new Date(startedAt),
            reportedAt: reportedAt === null ? null : new Date(reportedAt),
          })),
      },
    ]),
  );
}

/**
 * @param around the children to which facts are new, and from when on
 * @param revived episodes that are taken out again of those that they had become part of
 */
export async function loadEpisodeDossiers(
  tx: Tx,
  episodeIds: readonly string[],
  around: readonly { childId: string; fromAt: Date }[],
  revived: readonly string[] = [],
): Promise<Map<string, EpisodeDossier>> {
  if (episodeIds.length + around.length === 0) return new Map();
  const rows = await tx.sql<EpisodeRow>(EPISODES, [[...episodeIds, ...revived], JSON.stringify(around), revived]);
  const dossiers = rows.map(async ({ references, duties, records, said, ...episode }): Promise<[string, EpisodeDossier]> => [
    episode.id,
    {
      episode: await plain<EpisodeEntity>(tx, EPISODE_COLUMNS, episode),
      references: fromJson(EpisodeReferenceEntity, references),
      duties: await Promise.all(fromJson(DutyEntity, duties).map((duty) => plain(tx, DUTY, duty))),
      records: await Promise.all(fromJson(AuthorityRecordEntity, records).map((record) => plain(tx, AUTHORITY_RECORD, record))),
      said: fromJson(EpisodeFactEntity, said),
    },
  ]);
  return new Map(await Promise.all(dossiers));
}

/** What was said under these references, each place as whoever was told of it has corrected it since. */
export async function loadFactsOf(
  tx: Tx,
  references: readonly { forceId: string; policeReference: string }[],
): Promise<NotificationFact[]> {
  if (references.length === 0) return [];
  const rows = await tx.sql<NotificationFact & { isCorrected: boolean; leadsTo: string | null }>(FACTS, [
    JSON.stringify(references.map(({ forceId, policeReference }) => ({ forceId, policeReference }))),
  ]);
  return rows.map(({ isCorrected, leadsTo, ...fact }) => (isCorrected ? { ...fact, areaAuthorityId: leadsTo } : fact));
}
