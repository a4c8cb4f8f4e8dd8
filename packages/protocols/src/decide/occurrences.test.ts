import { parseLondonWallTime as at } from '@homeward/domain';
import { aDecisionInput } from '../../test/decision-input';
import type { RuleOf } from '../pack/rule.schema';
import { occurrencesOf, slotOf } from './occurrences';

const settings = { accept_within_minutes: { value: 10, hub_choice: true as const } };
const rule = (words: Partial<RuleOf<'owe'>>): RuleOf<'owe'> => ({
  kind: 'owe',
  id: 'KEN-M1',
  source: '009 §1',
  capacity: 'responsible',
  duty: 'STRATEGY_MEETING',
  clock: { value: 14, unit: 'calendar_days', op: 'at', from: 'EPISODE_STARTED', basis_stated: true },
  owner: { of: 'own', role: 'team_manager' },
  counts: 'responsible',
  ...words,
});
const fortnightly = rule({ repeat: { value: 14, unit: 'calendar_days', basis_stated: true, after: 'start' } });
const afterHeld = rule({ repeat: { value: 5, unit: 'calendar_days', basis_stated: true, after: 'previous_met' } });

const told = (words: RuleOf<'owe'>, now: string, met: Record<string, string> = {}) =>
  occurrencesOf(
    words,
    aDecisionInput({
      now: at(now),
      times: { startedAt: at('2026-09-01 09:00') },
      met: Object.entries(met).map(([slot, when]) => ({ slot, at: at(when) })),
    }),
    settings,
  );
const dates = (...args: Parameters<typeof told>) => told(...args).owed.map(({ slot, dueAt }) => [slot, dueAt]);

describe('slotOf', () => {
  it('names kind and topic, and the number from the second time on', () => {
    expect([slotOf('NEED_TO_KNOW', undefined), slotOf('NEED_TO_KNOW', 'update'), slotOf('NEED_TO_KNOW', 'update', 3)]).toEqual([
      'NEED_TO_KNOW',
      'NEED_TO_KNOW:update',
      'NEED_TO_KNOW:update#3',
    ]);
  });
});

describe('a timetable', () => {
  it('shows the next date only when the one before is due', () => {
    expect(dates(fortnightly, '2026-09-15 08:59')).toEqual([['STRATEGY_MEETING', at('2026-09-15 09:00')]]);
    expect(dates(fortnightly, '2026-09-15 09:00')).toEqual([
      ['STRATEGY_MEETING', at('2026-09-15 09:00')],
      ['STRATEGY_MEETING#2', at('2026-09-29 09:00')],
    ]);
  });

  it('shows it when the one before was held early, at its own date all the same', () => {
    expect(dates(fortnightly, '2026-09-10 12:00', { STRATEGY_MEETING: '2026-09-10 11:00' })).toEqual([
      ['STRATEGY_MEETING', at('2026-09-15 09:00')],
      ['STRATEGY_MEETING#2', at('2026-09-29 09:00')],
    ]);
  });

  it('says when it brings the next by itself', () => {
    expect(told(fortnightly, '2026-09-10 12:00').nextAt).toEqual(at('2026-09-15 09:00'));
    expect(told(fortnightly, '2026-09-15 09:00').nextAt).toEqual(at('2026-09-29 09:00'));
  });

  it('ends with the date that falls on its end, and waits for nothing then', () => {
    const ending = rule({
      repeat: {
        value: 14,
        unit: 'calendar_days',
        basis_stated: true,
        after: 'start',
        until: { value: 28, unit: 'calendar_days' },
      },
    });
    const { owed, nextAt } = told(ending, '2026-12-01 09:00');
    expect([owed.length, nextAt]).toEqual([2, null]);
  });

  it('counts months from the first date, so that a short month does not move those after it', () => {
    const monthly = rule({
      clock: {
        value: 5,
        unit: 'calendar_months',
        plus: { value: 30, unit: 'calendar_days' },
        op: 'at',
        from: 'EPISODE_STARTED',
        basis_stated: true,
      },
      repeat: { value: 1, unit: 'calendar_months', basis_stated: true, after: 'start' },
    });
    expect(dates(monthly, '2027-06-01 00:00').map(([, due]) => due)).toEqual(
      ['2027-03-03', '2027-04-03', '2027-05-03', '2027-06-03'].map((day) => at(`${day} 09:00`)),
    );
  });
});

describe('what is owed again after it was held', () => {
  it('is not owed twice while the first has not been held', () => {
    expect(dates(afterHeld, '2026-12-01 09:00')).toEqual([['STRATEGY_MEETING', at('2026-09-15 09:00')]]);
  });

  it('runs from when each was held, however late', () => {
    const held = { STRATEGY_MEETING: '2026-09-20 14:00', 'STRATEGY_MEETING#2': '2026-09-23 10:00' };
    expect(dates(afterHeld, '2026-09-23 10:05', held)).toEqual([
      ['STRATEGY_MEETING', at('2026-09-15 09:00')],
      ['STRATEGY_MEETING#2', at('2026-09-25 14:00')],
      ['STRATEGY_MEETING#3', at('2026-09-28 10:00')],
    ]);
  });

  it('is not owed at all before its clock has started', () => {
    const graded = rule({ ...afterHeld, clock: { unit: 'immediate', op: 'at', from: 'PLACEMENT_STARTED', basis_stated: true } });
    expect(dates(graded, '2026-09-23 10:05')).toEqual([]);
  });
});
