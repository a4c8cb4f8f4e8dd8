const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Elapsed time: 72 hours are 72 hours, also across a change of the clocks. Fractions and negative hours are allowed. */
export const addElapsedHours = (at: Date, hours: number): Date => new Date(at.getTime() + hours * HOUR_MS);

export const addElapsedMinutes = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS);

/** Hours between two instants, exact to the millisecond; negative where `to` is before `from`. */
export const elapsedHours = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / HOUR_MS;

/** For people: `3 days 4 h`, `5 h 20 min`, `12 min`, `less than a minute`; without a sign, whichever came first. */
export function elapsedText(from: Date, to: Date): string {
  const minutes = Math.floor(Math.abs(to.getTime() - from.getTime()) / MINUTE_MS);
  if (minutes === 0) return 'less than a minute';
  const parts = { days: Math.floor(minutes / 1440), h: Math.floor((minutes % 1440) / 60), min: minutes % 60 };
  const days = parts.days === 0 ? '' : parts.days === 1 ? '1 day' : `${parts.days} days`;
  const hours = parts.h === 0 ? '' : `${parts.h} h`;
  const rest = parts.min === 0 || parts.days > 0 ? '' : `${parts.min} min`;
  return [days, hours, rest].filter(Boolean).join(' ');
}
