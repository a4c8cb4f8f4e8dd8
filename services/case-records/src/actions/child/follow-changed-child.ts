import type { DecisionReason } from '@homeward/domain';
import type { Payload, Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import { liveEpisodesOf } from '../../store/happening.store';
import { followHappenings } from '../episode/follow-happenings';

const REASONS: Readonly<Record<Payload<'child.changed'>['what'], DecisionReason>> = {
  CHILD: 'CHILD_CHANGED',
  PLACEMENT: 'PLACEMENT_CHANGED',
  ALLOCATION: 'ALLOCATION_CHANGED',
};

/** What its authority recorded of a child counts from then on in every episode that somebody still works on. */
export async function followChangedChildren(tx: Tx, events: readonly Received<'child.changed'>[]): Promise<void> {
  const changes = new Map(events.map((event) => [event.payload.childId, event]));
  const episodes = await liveEpisodesOf(tx, [...changes.keys()]);
  await followHappenings(
    tx,
    episodes.flatMap(({ episodeId, childId }) => {
      const event = changes.get(childId);
      if (!event) return [];
      const { urgent, correlationId, payload } = event;
      return [
        { episodeId, happening: { reason: REASONS[payload.what], occasion: 'ANEW' as const }, cause: { urgent, correlationId } },
      ];
    }),
  );
}
