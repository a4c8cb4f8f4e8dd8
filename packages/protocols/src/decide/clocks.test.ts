import { parseLondonWallTime as at } from '@homeward/domain';
import { aDecisionInput, BCP, NOT_OPEN } from '../../test/decision-input';
import { packFor } from '../packs';
import type { PackSettings } from '../pack/pack.schema';
import { decide } from './decide';
import { dueAt } from './clocks';

const hub = <T>(value: T) => ({ value, hub_choice: true as const });
const settings: PackSettings = {
  accept_within_minutes: hub(10),
  office_hours: hub({ mon: ['09:00', '17:00'], tue: ['09:00', '17:00'], thu: ['09:00', '17:00'], fri: ['09:00', '16:30'] }),
};
const days = (unit: 'calendar_days' | 'working_days', value: number, basis_stated = true) =>
  ({ value, unit, op: 'within', from: 'RETURNED', basis_stated }) as const;
const thursday = at('2026-12-24 12:00');

describe('dueAt', () => {
  it('counts days that nobody qualified as calendar days, the earlier date, or as the pack says', () => {
    expect(dueAt(days('calendar_days', 10, false), thursday, settings)).toEqual(at('2027-01-03 12:00'));
    const working = { ...settings, unqualified_days: hub('working_days' as const), working_days_end: hub('end_of_day' as const) };
    expect(dueAt(days('calendar_days', 10, false), thursday, working)).toEqual(at('2027-01-12 23:59'));
    expect(dueAt(days('calendar_days', 10, true), thursday, working)).toEqual(at('2027-01-03 12:00'));
  });

  it('ends a calendar day at the same time, or with the day where the pack says so', () => {
    expect(dueAt(days('calendar_days', 1), thursday, settings)).toEqual(at('2026-12-25 12:00'));
    const wholeDays = { ...settings, calendar_days_end: hub('end_of_day' as const) };
    expect(dueAt(days('calendar_days', 1), thursday, wholeDays)).toEqual(at('2026-12-25 23:59'));
  });

  it('ends a working day when the office closes, at 23:59 where it is closed that day or the pack says so', () => {
    expect(dueAt(days('working_days', 1), at('2026-11-12 12:00'), settings)).toEqual(at('2026-11-13 16:30'));
    expect(dueAt(days('working_days', 1), at('2026-11-10 12:00'), settings)).toEqual(at('2026-11-11 23:59'));
    const untilMidnight = { ...settings, working_days_end: hub('end_of_day' as const) };
    expect(dueAt(days('working_days', 1), at('2026-11-12 12:00'), untilMidnight)).toEqual(at('2026-11-13 23:59'));
  });

  it('adds a second interval to the first: two months after day 28', () => {
    const clock = { ...days('calendar_days', 28), plus: { value: 2, unit: 'calendar_months' } } as const;
    expect(dueAt(clock, at('2026-09-01 09:00'), settings)).toEqual(at('2026-11-29 09:00'));
  });
});

describe('the start of a window', () => {
  const fires = (window_start: 'included' | 'excluded') => {
    const input = aDecisionInput({
      now: at('2026-06-29 10:05'),
      authorities: { responsible: BCP, host: null, areaLastSeen: BCP },
      times: { startedAt: at('2026-06-29 09:30'), reportedAt: at('2026-06-29 10:00') },
      facts: { earlierEpisodes: [{ startedAt: at('2026-06-01 09:00'), reportedAt: at('2026-06-01 10:00') }] },
      relations: { [BCP]: NOT_OPEN },
    });
    const pack = packFor(BCP, input.now);
    const packs = { ...input.packs, of: { [BCP]: { ...pack, settings: { ...pack.settings, window_start: hub(window_start) } } } };
    return decide({ ...input, packs }).duties.some(({ slot }) => slot === 'MULTI_AGENCY_MEETING:repeat_missing');
  };

  it('counts, unless the pack leaves it out', () => {
    expect([fires('included'), fires('excluded')]).toEqual([true, false]);
  });
});
