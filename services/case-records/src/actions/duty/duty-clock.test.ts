import fc from 'fast-check';
import { DutyState } from '@homeward/domain';
import { on } from '../../testing/fact-of';
import { dutyStateAt, nextMoveAt, warnAt } from './duty-clock';

const interview = { startsAt: on('09:40'), dueAt: on('+3 09:40') };
const ORDER = [DutyState.PENDING, DutyState.WARNED, DutyState.DUE, DutyState.OVERDUE];

describe('a duty against the clock', () => {
  it('is warned of when a fifth of its time is left', () => {
    expect(warnAt(interview)).toEqual(new Date(on('+3 09:40').getTime() - 14.4 * 3_600_000));
    expect(warnAt({ startsAt: on('09:00'), dueAt: on('10:00') })).toEqual(on('09:48'));
  });

  it('is due at its time exactly, and overdue only after it', () => {
    expect(dutyStateAt(interview, new Date(on('+3 09:40').getTime() - 1))).toBe(DutyState.WARNED);
    expect(dutyStateAt(interview, on('+3 09:40'))).toBe(DutyState.DUE);
    expect(dutyStateAt(interview, new Date(on('+3 09:40').getTime() + 1))).toBe(DutyState.OVERDUE);
  });

  it('is never due when it has no due time', () => {
    expect(dutyStateAt({ startsAt: on('09:40'), dueAt: null }, on('+9 00:00'))).toBe(DutyState.PENDING);
    expect(nextMoveAt({ startsAt: on('09:40'), dueAt: null }, on('09:41'))).toBeNull();
  });

  it('moves through every state in its order, each at the time that was said before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: -60, max: 600 }), (minutes, offset) => {
        const startsAt = on('09:00');
        const times = { startsAt, dueAt: new Date(startsAt.getTime() + minutes * 60_000) };
        let now = new Date(startsAt.getTime() + offset * 60_000);
        const seen = [dutyStateAt(times, now)];
        for (let next = nextMoveAt(times, now); next; next = nextMoveAt(times, now)) {
          expect(next.getTime()).toBeGreaterThan(now.getTime());
          now = next;
          seen.push(dutyStateAt(times, now));
        }
        const places = seen.map((state) => ORDER.indexOf(state as (typeof ORDER)[number]));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(seen.at(-1)).toBe(DutyState.OVERDUE);
      }),
    );
  });
});
