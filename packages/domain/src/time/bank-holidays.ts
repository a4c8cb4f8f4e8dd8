/**
 * Bank holidays of England and Wales, by rule: the Banking and Financial Dealings Act 1971, Schedule 1, and the proclamations that have stood
 * unchanged since 1978 (New Year's Day, the first Monday in May). Good Friday and Christmas Day are holidays at common law. A holiday that
 * falls on a Saturday or Sunday gives the next free weekday; only that matters for working days.
 */
type DayOfYear = readonly [month: number, day: number];

/** Years that a royal proclamation changed: days moved away, days added (gov.uk/bank-holidays, Open Government Licence). */
const PROCLAIMED: Readonly<Record<number, { without: readonly DayOfYear[]; with: readonly DayOfYear[] }>> = {
  1995: { without: [[5, 1]], with: [[5, 8]] },
  1999: { without: [], with: [[12, 31]] },
  2002: {
    without: [[5, 27]],
    with: [
      [6, 3],
      [6, 4],
    ],
  },
  2011: { without: [], with: [[4, 29]] },
  2012: {
    without: [[5, 28]],
    with: [
      [6, 4],
      [6, 5],
    ],
  },
  2020: { without: [[5, 4]], with: [[5, 8]] },
  2022: {
    without: [[5, 30]],
    with: [
      [6, 2],
      [6, 3],
      [9, 19],
    ],
  },
  2023: { without: [], with: [[5, 8]] },
};

const DAY_MS = 86_400_000;
const utc = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day);
const weekday = (day: number) => new Date(day).getUTCDay();
const isWeekend = (day: number) => weekday(day) === 0 || weekday(day) === 6;

/** Easter Sunday (the Gregorian computus of Meeus, Jones and Butcher). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return utc(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

function firstMonday(year: number, month: number): number {
  const first = utc(year, month, 1);
  return first + ((8 - weekday(first)) % 7) * DAY_MS;
}

function lastMonday(year: number, month: number): number {
  const last = utc(year, month + 1, 0);
  return last - ((weekday(last) + 6) % 7) * DAY_MS;
}

/** The weekdays on which these holidays are kept: each on its own day, or on the next weekday that is not one itself. */
function keptOn(days: readonly number[]): number[] {
  const kept: number[] = days.filter((day) => !isWeekend(day));
  for (const day of days.filter(isWeekend)) {
    let substitute = day;
    while (isWeekend(substitute) || kept.includes(substitute)) substitute += DAY_MS;
    kept.push(substitute);
  }
  return kept;
}

function holidaysOf(year: number): ReadonlySet<string> {
  const easter = easterSunday(year);
  const proclaimed = PROCLAIMED[year] ?? { without: [], with: [] };
  const without = proclaimed.without.map(([month, day]) => utc(year, month, day));
  const days = [
    ...keptOn([utc(year, 1, 1)]),
    easter - 2 * DAY_MS,
    easter + DAY_MS,
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...keptOn([utc(year, 12, 25), utc(year, 12, 26)]),
  ].filter((day) => !without.includes(day));
  const added = proclaimed.with.map(([month, day]) => utc(year, month, day));
  return new Set([...days, ...added].map((day) => new Date(day).toISOString().slice(0, 10)));
}

const years = new Map<number, ReadonlySet<string>>();

/** Whether a weekday is a bank holiday in England and Wales. @param date `YYYY-MM-DD`, from 1978 on */
export function isBankHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const known = years.get(year);
  if (known) return known.has(date);
  const computed = holidaysOf(year);
  years.set(year, computed);
  return computed.has(date);
}
