import { AssignmentState, isRecordId } from '@homeward/domain';
import type { Caller, Database } from '@homeward/service-kit';
import { assignmentsOfEpisodes, pageOwnAssignments, readAssignments, type SeenAssignment } from '../../store/assignment.store';
import { grouped } from '../grouped';
import { shownRows } from '../shown-rows';
import { plainAssignments } from './plain-assignments';

const HOUR_MS = 3_600_000;
const AT_WORK: readonly AssignmentState[] = [AssignmentState.OFFERED, AssignmentState.ACCEPTED_OFFER];

/** In the order of the ids; null where there is none, or none that the caller may see. */
export const createReadAssignments =
  (database: Database) =>
  (caller: Caller, ids: readonly string[]): Promise<(SeenAssignment | null)[]> =>
    database.read(caller, async (tx) => {
      tx.asked(...ids);
      const seen = shownRows(tx, await readAssignments(tx, ids.filter(isRecordId)));
      const rows = new Map((await plainAssignments(tx, seen)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });

/** Those of each episode, in the given order, the first offered first. */
export const createReadAssignmentsOfEpisodes =
  (database: Database) =>
  (caller: Caller, episodeIds: readonly string[]): Promise<SeenAssignment[][]> =>
    database.read(caller, async (tx) => {
      const rows = await plainAssignments(tx, shownRows(tx, await assignmentsOfEpisodes(tx, episodeIds.filter(isRecordId))));
      return grouped(episodeIds, rows, ({ episodeId }) => episodeId);
    });

export interface OwnAssignmentsAsked {
  limit: number;
  /** Null: those that wait for an answer or are at work. */
  states: readonly AssignmentState[] | null;
  dueWithinHours: number | null;
  after: { at: string; id: string } | null;
}

/** The caller's organisation's, the earliest due first. */
export const createListOwnAssignments =
  (database: Database) =>
  (caller: Caller, { dueWithinHours, states, ...page }: OwnAssignmentsAsked): Promise<SeenAssignment[]> =>
    database.read(caller, async (tx) => {
      const dueBefore = dueWithinHours === null ? null : new Date(tx.now.getTime() + dueWithinHours * HOUR_MS);
      return plainAssignments(tx, shownRows(tx, await pageOwnAssignments(tx, { ...page, states: states ?? AT_WORK, dueBefore })));
    });
