import { statement, type Tx } from '@homeward/service-kit';
import { AuthorityRecordEntity } from '../entities/authority-record.entity';
import { DecisionEntity } from '../entities/decision.entity';
import { EpisodeReferenceEntity } from '../entities/episode-reference.entity';
import type { Seen } from './child.store';
import { ownOrPlaceShown, READABLE, seenEpisodes } from './episode.store';
import { rowColumns } from './row-sql';

export type SeenRecord = Seen<AuthorityRecordEntity>;
export type SeenDecision = Seen<DecisionEntity>;
export type SeenReference = EpisodeReferenceEntity;

/** What hangs on an episode, for any number of them at once; an episode that the caller may not see has none. */

const REFERENCES = statement(
  'case_records.read-references',
  `select ${rowColumns(EpisodeReferenceEntity, 'r')} from case_records.episode_reference r
  join case_records.episode e on e.id = r.episode_id where e.id = any($1) and ${READABLE} order by r.force_id, r.police_reference`,
);

const OF_EPISODES = seenEpisodes('e.id = any($1)');
/** Of one row that is at hand. */
const ITS_EPISODE = `cross join lateral ${seenEpisodes('e.id = t.episode_id')}`;

const RECORD = `${rowColumns(AuthorityRecordEntity, 't')}, e.relations`;
const RECORDS = statement(
  'case_records.read-authority-records',
  `select ${RECORD} from ${OF_EPISODES} join case_records.authority_record t on t.episode_id = e.id
  where ${ownOrPlaceShown('t.authority_id')} order by t.opened_at, t.id`,
);
const RECORDS_BY_ID = statement(
  'case_records.read-authority-records-by-id',
  `select ${RECORD} from case_records.authority_record t ${ITS_EPISODE}
  where t.id = any($1) and ${ownOrPlaceShown('t.authority_id')} order by t.opened_at, t.id`,
);

const DECISION = `${rowColumns(DecisionEntity, 't')}, e.relations`;
const DECISIONS = statement(
  'case_records.read-decisions',
  `select ${DECISION} from ${OF_EPISODES} join case_records.decision t on t.episode_id = e.id order by t.at, t.id`,
);
const DECISIONS_BY_ID = statement(
  'case_records.read-decisions-by-id',
  `select ${DECISION} from case_records.decision t ${ITS_EPISODE} where t.id = any($1) order by t.at, t.id`,
);

const ACCESSES = statement(
  'case_records.read-accesses',
  `select e.id as "episodeId", a.at, a.service, a.actor_name as "actorName", a.organisation_id as "organisationId", a.action, a.purpose,
    a.outcome
  from case_records.episode e
  cross join lateral hub.accesses_to(e.child_id,
    e.id || array(select l.record_id from hub.current_record_link l where l.episode_id = e.id), $2) a
  where e.id = any($1) and ${READABLE}`,
);

/** Who looked at, or asked for, an episode or one of its reports: told to whoever is responsible for the child now. */
export interface AccessRow {
  episodeId: string;
  at: Date;
  service: string;
  actorName: string;
  organisationId: string;
  action: string;
  purpose: string | null;
  outcome: string;
}

export const readReferences = (tx: Tx, episodeIds: readonly string[]): Promise<EpisodeReferenceEntity[]> =>
  tx.sql(REFERENCES, [episodeIds]);

export const readAuthorityRecords = (tx: Tx, episodeIds: readonly string[]): Promise<Seen<AuthorityRecordEntity>[]> =>
  tx.sql(RECORDS, [episodeIds]);

export const readAuthorityRecordsById = (tx: Tx, ids: readonly string[]): Promise<Seen<AuthorityRecordEntity>[]> =>
  tx.sql(RECORDS_BY_ID, [ids]);

export const readDecisions = (tx: Tx, episodeIds: readonly string[]): Promise<Seen<DecisionEntity>[]> =>
  tx.sql(DECISIONS, [episodeIds]);

export const readDecisionsById = (tx: Tx, ids: readonly string[]): Promise<Seen<DecisionEntity>[]> =>
  tx.sql(DECISIONS_BY_ID, [ids]);

/** @param last how many of each episode, the newest first */
export const readAccesses = (tx: Tx, episodeIds: readonly string[], last: number): Promise<AccessRow[]> =>
  tx.sql(ACCESSES, [episodeIds, last]);
