import type { Consumer } from '@homeward/contracts';
import type { Tx } from '../database/database';
import { jobCaller } from '../events/job-caller';
import { defineSweep, type SweepDeclaration } from './sweep-declaration';

export interface DueSweep {
  /** Unique in the service. */
  name: string;
  service: Consumer;
  everyMs: number;
  /** Whether anything is due, which most of the time nothing is: asked first, and alone. */
  isAnyDue(tx: Tx): Promise<boolean>;
  /** Claims what is due with FOR UPDATE SKIP LOCKED and works it; resolves to how many. */
  work(tx: Tx): Promise<number>;
}

/** A sweep of what falls due at business time. Beside any number of other sweepers each row is worked once. */
export const defineDueSweep = ({ name, service, everyMs, isAnyDue, work }: DueSweep): SweepDeclaration =>
  defineSweep({
    name,
    everyMs,
    run: async (jobsDatabase) => {
      const caller = jobCaller(service);
      return (await jobsDatabase.read(caller, isAnyDue)) ? jobsDatabase.write(caller, `sweep:${name}`, work) : 0;
    },
  });
