import { isVisible } from '@homeward/access';
import type { Tx } from '@homeward/service-kit';
import type { SeenDuty } from '../../store/duty.store';
import { DUTY, plain } from '../../store/encrypted-columns';

/** The duties with their notes and reasons in plain words, where the caller may read them; where not, there are none to read. */
export const plainDuties = (tx: Tx, rows: readonly SeenDuty[]): Promise<SeenDuty[]> =>
  Promise.all(
    rows.map(async (row) =>
      (['note', 'because', 'deferrals'] as const).some((field) => isVisible('Duty', row.relations, tx.viewer, field))
        ? plain(tx, DUTY, row)
        : { ...row, deferrals: [] },
    ),
  );
