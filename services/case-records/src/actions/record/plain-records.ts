import { isVisible } from '@homeward/access';
import type { Tx } from '@homeward/service-kit';
import type { AuthorityRecordEntity } from '../../entities/authority-record.entity';
import type { Seen } from '../../store/child.store';
import { AUTHORITY_RECORD, plain } from '../../store/encrypted-columns';

type SeenRecord = Seen<AuthorityRecordEntity>;

/** The files with the steps that were taken in plain words, where the caller may read them; where not, there are none to read. */
export const plainRecords = (tx: Tx, rows: readonly SeenRecord[]): Promise<SeenRecord[]> =>
  Promise.all(
    rows.map(async (row) =>
      isVisible('AuthorityRecord', row.relations, tx.viewer, 'authorisations')
        ? plain(tx, AUTHORITY_RECORD, row)
        : { ...row, authorisations: [] },
    ),
  );
