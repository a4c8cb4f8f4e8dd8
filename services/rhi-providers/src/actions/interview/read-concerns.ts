import { isVisible } from '@homeward/access';
import { isRecordId } from '@homeward/domain';
import type { Caller, Database, Tx } from '@homeward/service-kit';
import { concernsOfAssignments, concernsOfEpisodes, type SeenConcern } from '../../store/concern.store';
import { CONCERN_TEXT } from '../../store/encrypted-columns';
import { grouped } from '../grouped';
import { shownRows } from '../shown-rows';

/** Those of each episode, in the given order, the first raised first. */
export const createReadConcernsOfEpisodes =
  (database: Database) =>
  (caller: Caller, episodeIds: readonly string[]): Promise<SeenConcern[][]> =>
    database.read(caller, async (tx) => {
      const rows = await shownConcerns(tx, await concernsOfEpisodes(tx, episodeIds.filter(isRecordId)));
      return grouped(episodeIds, rows, ({ episodeId }) => episodeId);
    });

/** Those raised from each assignment, in the given order, the first raised first. */
export const createReadConcernsOfAssignments =
  (database: Database) =>
  (caller: Caller, assignmentIds: readonly string[]): Promise<SeenConcern[][]> =>
    database.read(caller, async (tx) => {
      const rows = await shownConcerns(tx, await concernsOfAssignments(tx, assignmentIds));
      return grouped(assignmentIds, rows, ({ assignmentId }) => assignmentId);
    });

/** The words are read only by those who may read them. */
const shownConcerns = (tx: Tx, rows: readonly SeenConcern[]): Promise<SeenConcern[]> =>
  Promise.all(
    shownRows(tx, rows).map(async (row) =>
      isVisible('SafeguardingConcern', row.relations, tx.viewer, 'text')
        ? { ...row, text: await tx.columns.decrypt(CONCERN_TEXT, [row.id], row.text) }
        : row,
    ),
  );
