import type { Caller, Database } from '@homeward/service-kit';
import { HAZARD, plain } from '../../store/encrypted-columns';
import { pageHazards, type HazardPage, type SeenHazard } from '../../store/hazard.store';

export type ListHazards = (caller: Caller, page: HazardPage) => Promise<SeenHazard[]>;

/** What the caller's authority keeps on record of people missing elsewhere, the next to be reviewed first. */
export const createListHazards =
  (database: Database): ListHazards =>
  (caller, page) =>
    database.read(caller, async (tx) => {
      const rows = await Promise.all((await pageHazards(tx, page)).map((row) => plain(tx, HAZARD, row)));
      tx.saw(...rows.map(({ id }) => id));
      return rows;
    });
