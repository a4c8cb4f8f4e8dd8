import { ageInYears, DutyKind } from '@homeward/domain';
import type { ComparisonClock, NewEvent } from '@homeward/contracts';
import type { ActingAuthorities, DecidedInterview, DutyClock } from '@homeward/protocols';
import type { DutyEntity } from '../../entities/duty.entity';
import { isOwed } from '../duty/duty-clock';
import type { PlannedEpisode } from './plan-episodes';

interface InterviewOf {
  planned: PlannedEpisode;
  authorities: ActingAuthorities;
  interview: DecidedInterview | null;
  /** The duties that have just been raised or changed. */
  changed: readonly DutyEntity[];
  dateOfBirth: string | null;
  now: Date;
}

export interface InterviewEvents {
  /** Duties by which an interview is owed from now on, and was not before. */
  newlyOwed: string[];
  events: NewEvent[];
}

const comparison = ({ authorityId, rule, from, startsAt, dueAt }: DutyClock): ComparisonClock[] =>
  dueAt ? [{ authorityId, rule, from, startsAt: startsAt.toISOString(), dueAt: dueAt.toISOString() }] : [];

/** Says that an interview is owed, again when its clock or whoever it is offered to changes, and that it is not owed after all. */
export function interviewEvents({ planned, authorities, interview, changed, dateOfBirth, now }: InterviewOf): InterviewEvents {
  const standing = new Map((planned.before?.duties ?? []).map((duty) => [duty.id, duty]));
  const wasOwed = (duty: DutyEntity) => isOwed(standing.get(duty.id) ?? { state: 'CANCELLED' });
  const interviews = changed.filter(({ kind }) => kind === DutyKind.RETURN_HOME_INTERVIEW);
  const cancelled = interviews.filter((duty) => wasOwed(duty) && (duty.state === 'CANCELLED' || duty.state === 'SUPERSEDED'));
  const owed = interview?.needed === 'REQUIRED' ? interviews.filter((duty) => isOwed(duty) && duty.dueAt) : [];
  const said = owed.filter((duty) => !wasOwed(duty) || isSaidAnew(standing.get(duty.id) as DutyEntity, duty));
  const event = { key: planned.id, urgent: false, occurredAt: now };
  return {
    newlyOwed: owed.filter((duty) => !wasOwed(duty)).map(({ id }) => id),
    events: [
      ...cancelled.map((duty): NewEvent<'interview.cancelled'> => ({
        name: 'interview.cancelled',
        ...event,
        payload: { dutyId: duty.id, episodeId: planned.id, because: duty.state },
      })),
      ...said.map((duty): NewEvent<'interview.owed'> => ({
        name: 'interview.owed',
        ...event,
        payload: {
          dutyId: duty.id,
          episodeId: planned.id,
          childId: planned.childId,
          responsibleAuthorityId: authorities.responsible ?? duty.ownerId,
          hostAuthorityId: authorities.host === authorities.responsible ? null : authorities.host,
          forceId: planned.truth.forces.at(-1) ?? null,
          offeredTo: duty.offeredTo ?? duty.ownerId,
          foundAt: (planned.truth.foundAt ?? now).toISOString(),
          dueAt: (duty.dueAt as Date).toISOString(),
          rule: { id: duty.ruleId, source: duty.ruleSource, ...(duty.ruleNote ? { note: duty.ruleNote } : {}) },
          comparisons: (interview?.comparisons ?? []).flatMap(comparison),
          childAgeYears: dateOfBirth ? ageInYears(dateOfBirth, planned.truth.foundAt ?? now) : null,
          terms: duty.terms,
        },
      })),
    ],
  };
}

const readings = ({ dueAt, offeredTo, clocks, terms }: DutyEntity): string =>
  JSON.stringify([
    dueAt,
    offeredTo,
    clocks.map((clock) => [clock.authorityId, clock.rule.id, clock.from, clock.startsAt, clock.dueAt]),
    terms,
  ]);

const isSaidAnew = (before: DutyEntity, after: DutyEntity): boolean => readings(before) !== readings(after);
