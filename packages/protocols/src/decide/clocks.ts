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
import type { Clock } from '../pack/rule.schema';
import type { PackSettings } from '../pack/pack.schema';

/** The instant from which a clock runs; null where it has not come or is not known. A child who returned was found at that moment at the latest. */
export function clockStart(from: ClockStart, { times, now }: DecisionInput): Date | null {
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
  }
}

/** When a clock that started then is due; null for as soon as possible. Working days end when the office closes. */
export function dueAt(clock: Clock, startsAt: Date, settings: PackSettings): Date | null {
  const value = clock.value ?? 0;
  switch (clock.unit) {
    case 'minutes':
      return addElapsedMinutes(startsAt, value);
    case 'hours':
      return addElapsedHours(startsAt, value);
    case 'calendar_days':
      return addCalendarDays(startsAt, value);
    case 'calendar_months':
      return addCalendarMonths(startsAt, value);
    case 'working_days':
      return closeOfBusiness(addWorkingDays(startsAt, value), settings);
    case 'immediate':
      return startsAt;
    case 'asap':
      return null;
  }
}

function closeOfBusiness(day: Date, settings: PackSettings): Date {
  const office = settings.office_hours && openingOn(settings.office_hours.value, day);
  return office ? office.closes : instantOf({ ...londonWallTime(day), hour: 23, minute: 59, second: 0, millisecond: 0 });
}
