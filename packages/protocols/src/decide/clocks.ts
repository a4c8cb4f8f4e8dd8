import {
  addCalendarDays,
  addCalendarMonths,
  addElapsedHours,
  addElapsedMinutes,
  addWorkingDays,
  instantOf,
  londonWallTime,
  openingOn,
  type ClockStart,
} from '@homeward/domain';
import type { DecisionInput } from '../decision.types';
import type { Clock, Interval } from '../pack/clock.schema';
import type { PackSettings } from '../pack/pack.schema';

/** The instant from which a clock runs; null where it has not come or is not known. A child who returned was found at that moment at the latest, and a
 * grade that nobody dates came with the first report. */
export function clockStart(from: ClockStart, { times, facts, now }: DecisionInput): Date | null {
  switch (from) {
    case 'EPISODE_STARTED':
      return times.startedAt;
    case 'NOTIFICATION_RECEIVED':
      return times.notificationReceivedAt;
    case 'FOUND':
      return times.foundAt ?? times.returnedAt;
    case 'FOUND_REPORT_RECEIVED':
      return times.foundReportReceivedAt;
    case 'RETURNED':
      return times.returnedAt;
    case 'DECIDED':
      return now;
    case 'REPORTED':
      return times.reportedAt;
    case 'GRADED':
      return times.gradedAt ?? (facts.risk ? times.notificationReceivedAt : null);
    case 'PLACEMENT_STARTED':
      return times.placementStartedAt ?? null;
    case 'EPISODE_ENDED':
      return times.endedAt ?? null;
    case 'CONCERN_RAISED':
      return times.concernRaisedAt ?? times.foundReportReceivedAt ?? times.notificationReceivedAt;
    case 'PREVIOUS_MET':
      return null;
  }
}

/** When a clock that started then is due; null for as soon as possible. */
export function dueAt(clock: Clock, startsAt: Date, settings: PackSettings): Date | null {
  const { value = 0, unit, plus, basis_stated } = clock;
  if (unit === 'asap') return null;
  if (unit === 'immediate') return startsAt;
  const due = unit === 'minutes' ? addElapsedMinutes(startsAt, value) : later(startsAt, { value, unit, basis_stated }, settings);
  return plus ? later(due, plus, settings) : due;
}

/** So long after that instant, by the authority's own conventions of what a day is and when it is over. */
export function later(at: Date, interval: Interval, settings: PackSettings): Date {
  const { value } = interval;
  switch (unitOf(interval, settings)) {
    case 'hours':
      return addElapsedHours(at, value);
    case 'calendar_days': {
      const day = addCalendarDays(at, value);
      return settings.calendar_days_end?.value === 'end_of_day' ? endOfDay(day) : day;
    }
    case 'calendar_months':
      return addCalendarMonths(at, value);
    case 'working_days':
      return endOfWork(addWorkingDays(at, value), settings);
  }
}

const unitOf = ({ unit, basis_stated }: Interval, { unqualified_days }: PackSettings): Interval['unit'] =>
  unit === 'calendar_days' && basis_stated === false ? (unqualified_days?.value ?? unit) : unit;

function endOfWork(day: Date, { working_days_end, office_hours }: PackSettings): Date {
  const office = working_days_end?.value === 'end_of_day' ? null : office_hours && openingOn(office_hours.value, day);
  return office ? office.closes : endOfDay(day);
}

const endOfDay = (day: Date): Date => instantOf({ ...londonWallTime(day), hour: 23, minute: 59, second: 0, millisecond: 0 });
