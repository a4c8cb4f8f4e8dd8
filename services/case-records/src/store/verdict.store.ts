import { EpisodeState } from '@homeward/domain';
import { statement, type Statement, type Tx } from '@homeward/service-kit';
import { AuthorityRecordEntity } from '../entities/authority-record.entity';
import { ChildEntity } from '../entities/child.entity';
import { DecisionEntity } from '../entities/decision.entity';
import { DutyEntity } from '../entities/duty.entity';
import { EpisodeFactEntity } from '../entities/episode-fact.entity';
import { EpisodeReferenceEntity } from '../entities/episode-reference.entity';
import { EpisodeEntity } from '../entities/episode.entity';
import { AUTHORITY_RECORD, DUTY, encrypted, EPISODE } from './encrypted-columns';
import { insertRows, putRows } from './row-sql';

/** For jobs: writes what was decided of any number of episodes, one statement for each table that has rows. */

const PUT_CHILDREN = statement('case_records.put-children', putRows(ChildEntity));
const PUT_EPISODES = statement('case_records.put-episodes', putRows(EpisodeEntity));
const PUT_REFERENCES = statement('case_records.put-references', putRows(EpisodeReferenceEntity));
const PUT_RECORDS = statement('case_records.put-authority-records', putRows(AuthorityRecordEntity));
const PUT_DUTIES = statement('case_records.put-duties', putRows(DutyEntity));
const CARRY_FACTS = statement('case_records.carry-episode-facts', insertRows(EpisodeFactEntity, 'on conflict do nothing'));
const ADD_DECISIONS = statement('case_records.add-decisions', insertRows(DecisionEntity));

/** A provisional child of which nothing is left is known to be the one that its reports were moved to. */
const SUPERSEDE = statement(
  'case_records.supersede-provisional-children',
  `update case_records.child c set identity = 'SUPERSEDED', superseded_by = r."childId"
  from json_to_recordset($1) as r (id uuid, "childId" uuid)
  where c.id = r.id and c.identity = 'PROVISIONAL'
    and not exists (select from case_records.episode_reference e where e.child_id = c.id)
  returning c.id`,
);

export interface VerdictRows {
  children: readonly ChildEntity[];
  /** Those that were another child's: out of its way first, as none of them, while each child has one open episode at most. */
  leaving: readonly EpisodeEntity[];
  /** In the order in which they may be written: one that ends before the one that takes its place. */
  episodes: readonly EpisodeEntity[];
  references: readonly EpisodeReferenceEntity[];
  records: readonly AuthorityRecordEntity[];
  /** Those that end before those that take their place. */
  duties: readonly DutyEntity[];
  /** What was said of an episode that turned out to be part of another is said of that one. */
  said: readonly EpisodeFactEntity[];
  decisions: readonly DecisionEntity[];
  superseded: readonly { id: string; childId: string }[];
}

export async function writeVerdicts(tx: Tx, rows: VerdictRows): Promise<void> {
  await put(tx, PUT_CHILDREN, rows.children);
  await put(
    tx,
    PUT_EPISODES,
    await Promise.all(rows.leaving.map((episode) => encrypted(tx, EPISODE, { ...episode, state: EpisodeState.RETURNED }))),
  );
  await put(tx, PUT_EPISODES, await Promise.all(rows.episodes.map((episode) => encrypted(tx, EPISODE, episode))));
  await put(tx, PUT_REFERENCES, rows.references);
  await put(tx, PUT_RECORDS, await Promise.all(rows.records.map((record) => encrypted(tx, AUTHORITY_RECORD, record))));
  await put(tx, PUT_DUTIES, await Promise.all(rows.duties.map((duty) => encrypted(tx, DUTY, duty))));
  await put(tx, CARRY_FACTS, rows.said);
  await put(tx, ADD_DECISIONS, rows.decisions);
  await put(tx, SUPERSEDE, rows.superseded);
}

async function put(tx: Tx, into: Statement, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await tx.sql(into, [JSON.stringify(rows)]);
}
