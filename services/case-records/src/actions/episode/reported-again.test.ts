import fc from 'fast-check';
import { NotificationKind } from '@homeward/domain';
import type { NotificationFact } from '../../entities/notification-fact.entity';
import { factOf, on } from '../../testing/fact-of';
import { recomputeEpisode } from './recompute-episode';

const first = factOf({ policeReference: 'A', lastSeenAt: on('01:00'), receivedAt: on('02:00') });
const second = (lastSeen: string, more: Partial<NotificationFact> = {}): NotificationFact =>
  factOf({ policeReference: 'B', lastSeenAt: on(lastSeen), receivedAt: on('+1 02:00'), ...more });
const found = (at: string): NotificationFact =>
  factOf({ policeReference: 'A', kind: NotificationKind.FOUND, foundAt: on(at), receivedAt: on('+1 03:00') });
const held = (...facts: NotificationFact[]): string[] => recomputeEpisode(facts).reportedAgain;

describe('a second report while the absence is open', () => {
  it('is held when the child was last seen after it had been reported missing', () => {
    const again = second('+1 01:00');
    expect(held(first, again)).toEqual([again.notificationId]);
  });

  it('is the same absence from another mouth when the child was last seen before that', () => {
    expect(held(first, second('01:30'))).toEqual([]);
    expect(held(first, second('02:00'))).toEqual([]);
    expect(held(first, second('02:01'))).toHaveLength(1);
  });

  it('is not held when nobody says when the child was last seen, or when it was found in between', () => {
    expect(held(first, second('+1 01:00', { lastSeenAt: null }))).toEqual([]);
    expect(held(first, second('+1 01:00'), found('08:00'))).toEqual([]);
  });

  it('is one report, however often it is corrected, and whatever the order in which all of them come', () => {
    const again = second('+1 01:00');
    const corrected = { ...second('+1 01:10', { receivedAt: on('+1 02:30') }), version: 2 };
    fc.assert(
      fc.property(fc.shuffledSubarray([first, again, corrected], { minLength: 3 }), (facts) => {
        expect(held(...facts)).toEqual([again.notificationId]);
      }),
    );
  });
});
