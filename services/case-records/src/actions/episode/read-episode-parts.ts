import type { Caller, Database, Tx } from '@homeward/service-kit';
import type { AuthorityRecordEntity } from '../../entities/authority-record.entity';
import type { DecisionEntity } from '../../entities/decision.entity';
import type { EpisodeReferenceEntity } from '../../entities/episode-reference.entity';
import { groupBy } from '../../group-by';
import type { Seen } from '../../store/child.store';
import { readDuties, readDutiesById, type SeenDuty } from '../../store/duty.store';
import {
  readAccesses,
  readAuthorityRecords,
  readAuthorityRecordsById,
  readDecisions,
  readDecisionsById,
  readReferences,
  type AccessRow,
} from '../../store/episode-parts.store';
import { plainPlaceCorrections, readPlaceCorrections, type SeenPlaceCorrection } from '../../store/place-correction.store';
import { isRecordId } from '@homeward/domain';
import { plainDuties } from '../duty/plain-duties';
import { plainRecords } from '../record/plain-records';

type OfEach<Row> = (caller: Caller, episodeIds: readonly string[]) => Promise<Row[][]>;
type ById<Row> = (caller: Caller, ids: readonly string[]) => Promise<(Row | null)[]>;

export interface ReadEpisodeParts {
  references: OfEach<EpisodeReferenceEntity>;
  records: OfEach<Seen<AuthorityRecordEntity>>;
  recordsById: ById<Seen<AuthorityRecordEntity>>;
  duties: OfEach<SeenDuty>;
  dutiesById: ById<SeenDuty>;
  decisions: OfEach<Seen<DecisionEntity>>;
  decisionsById: ById<Seen<DecisionEntity>>;
  placeCorrections: OfEach<SeenPlaceCorrection>;
  accesses(caller: Caller, episodeIds: readonly string[], last: number): Promise<AccessRow[][]>;
}

/** What hangs on each episode, in the order of the ids; one statement each, whatever the number of episodes. */
export function createReadEpisodeParts(database: Database): ReadEpisodeParts {
  const ofEach =
    <Row extends { episodeId: string }>(read: (tx: Tx, ids: readonly string[]) => Promise<Row[]>): OfEach<Row> =>
    (caller, episodeIds) =>
      database.read(caller, async (tx) => {
        const rows = groupBy(await read(tx, episodeIds), ({ episodeId }) => episodeId);
        tx.saw(...rows.keys());
        return episodeIds.map((id) => rows.get(id) ?? []);
      });
  const byId =
    <Row extends { id: string }>(read: (tx: Tx, ids: readonly string[]) => Promise<Row[]>): ById<Row> =>
    (caller, ids) =>
      database.read(caller, async (tx) => {
        tx.asked(...ids);
        const rows = new Map((await read(tx, ids.filter(isRecordId))).map((row) => [row.id, row]));
        tx.saw(...rows.keys());
        return ids.map((id) => rows.get(id) ?? null);
      });
  return {
    references: ofEach(readReferences),
    records: ofEach(async (tx, ids) => plainRecords(tx, await readAuthorityRecords(tx, ids))),
    recordsById: byId(async (tx, ids) => plainRecords(tx, await readAuthorityRecordsById(tx, ids))),
    duties: ofEach(async (tx, ids) => plainDuties(tx, await readDuties(tx, ids))),
    dutiesById: byId(async (tx, ids) => plainDuties(tx, await readDutiesById(tx, ids))),
    decisions: ofEach(readDecisions),
    decisionsById: byId(readDecisionsById),
    // asked only for episodes whose corrections the caller may read
    placeCorrections: ofEach(async (tx, ids) => plainPlaceCorrections(tx, await readPlaceCorrections(tx, ids))),
    accesses: (caller, episodeIds, last) => ofEach((tx, ids) => readAccesses(tx, ids, last))(caller, episodeIds),
  };
}
