import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import { followHappenings } from '../episode/follow-happenings';

/** Somebody tried to reach the child about the interview. */
export async function followContactAttempts(tx: Tx, events: readonly Received<'contact.attempted'>[]): Promise<void> {
  await followHappenings(
    tx,
    events.map(({ payload: { episodeId, attemptedAt, failedSoFar }, urgent, correlationId }) => ({
      episodeId,
      happening: { reason: 'CONTACT_ATTEMPTED', occasion: null, attempt: { at: new Date(attemptedAt), failedSoFar } },
      cause: { urgent, correlationId },
    })),
  );
}
