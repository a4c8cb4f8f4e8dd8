import type { Caller, Clock, Database, OutsideQueue } from '@homeward/service-kit';
import { mailStore } from '../../store/mail.store';
import { mailPriority } from './mail-priority';

export interface RequeueMailParts {
  caller: () => Caller;
  systemClock: Clock;
  queue: OutsideQueue;
}

/** Finds mail that nobody is sending although it is time: a queue that was flushed or lost is filled again from here. */
export function createRequeueMail({ caller, systemClock, queue }: RequeueMailParts) {
  return async function requeueMail(jobsDatabase: Database): Promise<number> {
    const waiting = await jobsDatabase.read(caller(), (tx) => mailStore.waiting(tx, systemClock.now()));
    for (const { deliveryId, urgent } of waiting) await queue.add(deliveryId, { priority: mailPriority(urgent) });
    return waiting.length;
  };
}
