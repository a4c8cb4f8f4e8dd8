import type { Caller, Database } from '@homeward/service-kit';
import { pageDuties, type DutyPage, type SeenDuty } from '../../store/duty.store';
import { plainDuties } from './plain-duties';

export type ListDuties = (caller: Caller, page: DutyPage) => Promise<SeenDuty[]>;

/** What the caller's organisation owes, the earliest first. */
export const createListDuties =
  (database: Database): ListDuties =>
  (caller, page) =>
    database.read(caller, async (tx) => {
      const rows = await plainDuties(tx, await pageDuties(tx, page));
      tx.saw(...rows.flatMap(({ id, episodeId }) => [id, episodeId]));
      return rows;
    });
