import { defineDueSweep, type SweepDeclaration } from '@homeward/service-kit';
import { isAnyDutyDue, moveDueDuties } from '../../store/duty.store';

const AT_ONCE = 500;

/** Warns of duties, and says that they are due and overdue, at business time and each once, beside any number of other sweepers. */
export const createDutySweep = (): SweepDeclaration =>
  defineDueSweep({
    name: 'due-duties',
    service: 'case-records',
    everyMs: 1_000,
    isAnyDue: isAnyDutyDue,
    work: async (tx) => {
      const moved = await moveDueDuties(tx, AT_ONCE);
      tx.saw(...moved.map(({ id }) => id));
      return moved.length;
    },
  });
