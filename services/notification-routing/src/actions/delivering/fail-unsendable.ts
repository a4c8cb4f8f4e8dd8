import type { Caller, Clock, Database, Log, Signals } from '@homeward/service-kit';
import { mailStore } from '../../store/mail.store';
import { inboxTopic } from '../reading/inbox-topic';

/** How long a mail waits for a process that sends mail to come to life. */
const PATIENCE_MS = 120_000;
const BECAUSE = 'No process of this hub sends e-mail: set SMTP_URL.';

export interface FailUnsendableParts {
  caller: () => Caller;
  systemClock: Clock;
  signals: Signals;
  log: Log;
}

/**
 * A process without SMTP_URL leaves e-mail to one that has it. Where none is alive, e-mail is not left out in silence: it fails, says why,
 * and whoever must accept is asked by the next way.
 */
export function createFailUnsendable({ caller, systemClock, signals, log }: FailUnsendableParts) {
  return (jobsDatabase: Database): Promise<number> =>
    jobsDatabase.write(caller(), 'job:fail-unsendable-mail', async (tx) => {
      const before = new Date(systemClock.now().getTime() - PATIENCE_MS);
      const failed = await mailStore.failUnsendable(tx, before, BECAUSE);
      for (const { id, episodeId, urgent } of failed) {
        const payload = { deliveryId: id, episodeId, state: 'FAILED' as const };
        tx.publish({ name: 'delivery.ended', key: id, urgent, occurredAt: tx.now, payload });
      }
      tx.afterCommit(() => {
        for (const organisation of new Set(failed.map(({ organisationId }) => organisationId)))
          signals.publish(inboxTopic(organisation));
        if (failed.length > 0) log.error({ count: failed.length }, 'E-mail was not sent: no process of this hub has SMTP_URL');
      });
      return failed.length;
    });
}
