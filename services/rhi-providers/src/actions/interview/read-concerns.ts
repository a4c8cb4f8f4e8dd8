import { isRecordId } from '@homeward/domain';
import type { Caller, Database } from '@homeward/service-kit';
import { concernsOfAssignments, concernsOfEpisodes, type SeenConcern } from '../../store/concern.store';
import { grouped } from '../grouped';
import { shownRows } from '../shown-rows';

/** Those of each episode, in the given order, the first raised first. */
export const createReadConcernsOfEpisodes =
  (database: Database) =>
  (caller: Caller, episodeIds: readonly string[]): Promise<SeenConcern[][]> =>
    database.read(caller, async (tx) => {
      const rows = shownRows(tx, await concernsOfEpisodes(tx, episodeIds.filter(isRecordId)));
      return grouped(episodeIds, rows, ({ episodeId }) => episodeId);
    });

/** Those raised from each assignment, in the given order, the first raised first. */
export const createReadConcernsOfAssignments =
  (database: Database) =>
  (caller: Caller, assignmentIds: readonly string[]): Promise<SeenConcern[][]> =>
    database.read(caller, async (tx) => {
      const rows = shownRows(tx, await concernsOfAssignments(tx, assignmentIds));
      return grouped(assignmentIds, rows, ({ assignmentId }) => assignmentId);
    });
