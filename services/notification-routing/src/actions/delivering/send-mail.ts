import { setTimeout as pause } from 'node:timers/promises';
import { AppError, type Caller, type Clock, type Database, type Log, type Signals } from '@homeward/service-kit';
import type { MailOutcome, MailSender } from '../../adapters/smtp.adapter';
import { deliveringStore } from '../../store/delivering.store';
import { mailStore, type ClaimedMail, type MailEnded } from '../../store/mail.store';
import { inboxTopic } from '../reading/inbox-topic';
import { MOST_ATTEMPTS, retryDelayMs } from './retry-delay';

/** Longest wait for the database, well within the lease and the patience of a process that is asked to stop. */
const AWAY_MS = 20_000;
const AGAIN_MS = 500;

export interface SendMailParts {
  jobsDatabase: Database;
  caller: () => Caller;
  systemClock: Clock;
  sender: MailSender;
  signals: Signals;
  log: Log;
  leaseMs: number;
}

/**
 * Sends one e-mail: claims it under a lease in one transaction, sends it in none, records what came of it in another. A process that ends
 * between sending and recording leaves the lease to run out; the mail is then sent again under the same Message-ID, marked and counted.
 */
export function createSendMail(parts: SendMailParts) {
  const { jobsDatabase, caller, systemClock, sender, signals, log, leaseMs } = parts;

  return async function sendMail(deliveryId: string): Promise<void> {
    const mail = await claim(deliveryId);
    if (!mail) return;
    const outcome = await sender.send(mail);
    await whileAway(() => record(mail, outcome));
  };

  /** A database that is away for a moment is waited for: what was sent and is not recorded will be sent again. */
  async function whileAway(work: () => Promise<void>): Promise<void> {
    for (const ends = performance.now() + Math.min(leaseMs / 2, AWAY_MS); ; await pause(AGAIN_MS)) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof AppError && error.retryable) || performance.now() > ends) throw error;
      }
    }
  }

  async function claim(deliveryId: string): Promise<ClaimedMail | undefined> {
    return jobsDatabase.write(caller(), 'job:send-mail', async (tx) => {
      const withheld = await deliveringStore.deliver(tx, [deliveryId]);
      for (const { id, episodeId, state, urgent } of withheld) {
        tx.publish({
          name: 'delivery.ended',
          key: id,
          urgent,
          occurredAt: tx.now,
          payload: { deliveryId: id, episodeId, state },
        });
      }
      const now = systemClock.now();
      return mailStore.claim(tx, deliveryId, now, new Date(now.getTime() + leaseMs));
    });
  }

  async function record(mail: ClaimedMail, outcome: MailOutcome): Promise<void> {
    const { deliveryId, attempts, urgent } = mail;
    const given =
      outcome.kind === 'LATER' && attempts >= MOST_ATTEMPTS ? { kind: 'REFUSED' as const, because: outcome.because } : outcome;
    await jobsDatabase.write(caller(), 'job:record-mail', async (tx) => {
      let ended: MailEnded | undefined;
      if (given.kind === 'SENT') ended = await mailStore.recordSent(tx, deliveryId);
      else if (given.kind === 'REFUSED') ended = await mailStore.recordFailed(tx, deliveryId, given.because);
      else
        await mailStore.recordRetry(
          tx,
          deliveryId,
          new Date(systemClock.now().getTime() + retryDelayMs(attempts)),
          given.maybeSent,
        );
      if (!ended) return;
      const { id, episodeId, organisationId } = ended;
      if (given.kind === 'REFUSED') {
        tx.publish({
          name: 'delivery.ended',
          key: id,
          urgent,
          occurredAt: tx.now,
          payload: { deliveryId: id, episodeId, state: 'FAILED' },
        });
      }
      tx.afterCommit(() => signals.publish(inboxTopic(organisationId)));
    });
    // The next try is the sweep's to add: a queue takes no second job of the id that is being worked.
    if (given.kind !== 'SENT') log.warn({ deliveryId, attempts, state: given.kind }, 'A mail was not taken by the mail server');
  }
}
