import { isVisible } from '@homeward/access';
import type { Tx } from '@homeward/service-kit';
import { REPORT } from '../../store/encrypted-columns';
import type { SeenNotification } from '../../store/read-notification.store';

const FROM_REPORT = [
  'categoryLabel',
  'happenedAt',
  'placeLastSeen',
  'place',
  'child',
  'description',
  'circumstances',
  'answers',
  'contacts',
  'reporter',
  'safeAndWell',
] as const;

/** The rows with what was told in plain words, where the caller may read any of it; to anybody else nothing was told. */
export const plainReports = <R extends SeenNotification>(tx: Tx, rows: readonly R[]): Promise<R[]> =>
  Promise.all(
    rows.map(async (row) => ({
      ...row,
      report: isReader(tx, row) ? await tx.columns.decryptJson(REPORT, [row.id], row.report) : {},
    })),
  );

const isReader = ({ viewer }: Tx, { relations }: SeenNotification): boolean =>
  FROM_REPORT.some((field) => isVisible('PoliceNotification', relations, viewer, field));
