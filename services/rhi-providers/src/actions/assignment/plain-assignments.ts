import { isVisible } from '@homeward/access';
import type { Tx } from '@homeward/service-kit';
import type { SeenAssignment } from '../../store/assignment.store';
import { ATTEMPT_NOTE } from '../../store/encrypted-columns';

/** The rows with the notes of their attempts at contact in plain words, where the caller may read them. */
export const plainAssignments = (tx: Tx, rows: readonly SeenAssignment[]): Promise<SeenAssignment[]> =>
  Promise.all(
    rows.map(async (row) =>
      isVisible('Assignment', row.relations, tx.viewer, 'attempts') ? { ...row, attempts: await plainNotes(tx, row) } : row,
    ),
  );

const plainNotes = ({ columns }: Tx, { attempts }: SeenAssignment): Promise<SeenAssignment['attempts']> =>
  Promise.all(attempts.map(async (each) => ({ ...each, note: await columns.decrypt(ATTEMPT_NOTE, [each.id], each.note) })));
