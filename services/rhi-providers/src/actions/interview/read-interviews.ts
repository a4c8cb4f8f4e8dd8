import { isRecordId } from '@homeward/domain';
import type { Caller, Database } from '@homeward/service-kit';
import { interviewsOfAssignments, interviewsOfEpisodes, readInterviews, type SeenInterview } from '../../store/interview.store';
import { grouped } from '../grouped';
import { shownRows } from '../shown-rows';
import { plainInterviews } from './plain-interview';

/** In the order of the ids; null where there is none, or none that the caller may see. */
export const createReadInterviews =
  (database: Database) =>
  (caller: Caller, ids: readonly string[]): Promise<(SeenInterview | null)[]> =>
    database.read(caller, async (tx) => {
      tx.asked(...ids);
      const seen = shownRows(tx, await readInterviews(tx, ids.filter(isRecordId)));
      const rows = new Map((await plainInterviews(tx, seen)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });

/** That of each assignment, in the given order; null where there is none. */
export const createReadInterviewOfAssignments =
  (database: Database) =>
  (caller: Caller, assignmentIds: readonly string[]): Promise<(SeenInterview | null)[]> =>
    database.read(caller, async (tx) => {
      const rows = await plainInterviews(tx, shownRows(tx, await interviewsOfAssignments(tx, assignmentIds)));
      const byAssignment = new Map(rows.map((row) => [row.servedBy, row]));
      return assignmentIds.map((id) => byAssignment.get(id) ?? null);
    });

/** Those of each episode, in the given order, the first recorded first. */
export const createReadInterviewsOfEpisodes =
  (database: Database) =>
  (caller: Caller, episodeIds: readonly string[]): Promise<SeenInterview[][]> =>
    database.read(caller, async (tx) => {
      const rows = await plainInterviews(tx, shownRows(tx, await interviewsOfEpisodes(tx, episodeIds.filter(isRecordId))));
      return grouped(episodeIds, rows, ({ servedBy }) => servedBy);
    });
