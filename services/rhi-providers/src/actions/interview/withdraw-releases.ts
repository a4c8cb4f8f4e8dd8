import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import { withdrawReleases as withdraw } from '../../store/merge.store';

/** What was released by mistake is shown to whom it was released no more; that it was, and until when, stays with the interview. */
export async function withdrawReleases(tx: Tx, events: readonly Received<'disclosure.withdrawn'>[]): Promise<void> {
  const withdrawn = await withdraw(
    tx,
    events.map(({ occurredAt, payload: { incidentId, releaseId, organisationIds, episodeIds } }) => ({
      incidentId,
      withdrawnAt: occurredAt,
      releaseId,
      organisationIds,
      episodeIds,
    })),
  );
  tx.saw(...withdrawn);
}
