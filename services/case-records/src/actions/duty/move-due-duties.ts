import { defineSweep, jobCaller, type SweepDeclaration } from '@homeward/service-kit';
import { isAnyDutyDue, moveDueDuties } from '../../store/duty.store';

const AT_ONCE = 500;

/** Warns of duties, and says that they are due and overdue, at business time and each once, beside any number of other sweepers. */
export const createDutySweep = (): SweepDeclaration =>
  defineSweep({
    name: 'due-duties',
    everyMs: 1_000,
    run: async (jobsDatabase) => {
      const caller = jobCaller('case-records');
      if (!(await jobsDatabase.read(caller, isAnyDutyDue))) return 0;
      return jobsDatabase.write(caller, 'sweep:due-duties', async (tx) => {
        const moved = await moveDueDuties(tx, AT_ONCE);
        tx.saw(...moved.map(({ id }) => id));
        return moved.length;
      });
    },
  });
