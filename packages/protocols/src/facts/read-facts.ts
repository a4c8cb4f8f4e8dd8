import { addCalendarDays, addCalendarMonths, ageInYears, elapsedHours, isWithinOfficeHours } from '@homeward/domain';
import type { FactReader } from '../conditions/evaluate-condition';
import type { DecisionInput, RelationFacts } from '../decision.types';
import type { Window } from '../pack/condition.schema';
import type { Acting } from '../decide/acting';
import type { InterviewNeed } from '../vocabulary';
import { FLAGS, type FactName, type FactValue, type Flag } from './fact-dictionary';
import { nightHours } from './night-hours';

const NOTHING_KNOWN: RelationFacts = { status: [], openToServices: false, openToSocialCare: false, hasMissingPlan: false };

type Derived = { readonly [Name in Exclude<FactName, `flag.${Flag}`>]: (window?: Window) => FactValue };

/**
 * The facts as one authority's rules read them: what is the same for all, worked out from the episode's instants, and what that authority is to
 * the child. The hub's own rules read the responsible authority's relation.
 * @param need what was decided about the interview; null while that is being decided
 */
export function readFacts(
  input: DecisionInput,
  acting: Acting,
  authorityId: string | null,
  need: InterviewNeed | null,
): FactReader {
  const { facts, times, now } = input;
  const relation = (authorityId && input.relations[authorityId]) || NOTHING_KNOWN;
  const foundAt = times.foundAt ?? times.returnedAt;
  const lastSeenAt = times.lastSeenAt ?? times.startedAt;
  const night = () => (lastSeenAt && foundAt ? nightHours(lastSeenAt, foundAt) : null);
  const hours = authorityId ? input.packs.of[authorityId]?.settings.office_hours?.value : undefined;

  const derived: Derived = {
    category: () => facts.category,
    risk: () => facts.risk,
    risk_when_found: () => facts.riskWhenFound ?? facts.risk,
    'child.identified': () => facts.identity === 'CONFIRMED',
    'child.age_years': () => (facts.dateOfBirth ? ageInYears(facts.dateOfBirth, now) : null),
    'child.status': () => relation.status,
    'child.open_to_services': () => relation.openToServices,
    'child.open_to_csc': () => relation.openToSocialCare,
    'child.has_missing_plan': () => relation.hasMissingPlan,
    'episode.found': () => foundAt !== null,
    'episode.returned': () => times.returnedAt !== null,
    'episode.elapsed_h': () => (times.startedAt ? elapsedHours(times.startedAt, now) : null),
    'episode.duration_h': () => (lastSeenAt && foundAt ? elapsedHours(lastSeenAt, foundAt) : null),
    'episode.hours_00_06': night,
    'episode.overlaps_00_06_local': () => {
      const hours = night();
      return hours === null ? null : hours > 0;
    },
    'history.missing_count': (window) => missingCount(input, window),
    'placement.kind': () => facts.placementKind,
    'placement.notified_to_host': () => facts.placementNotifiedToHost,
    'place.authority_known': () => acting.area !== null,
    responsible_la: () => acting.responsible,
    host_la: () => acting.host,
    'office.open': () => (hours ? isWithinOfficeHours(hours, now) : null),
    'interview.needed': () => need,
    'interview.unable': () => facts.interview === 'UNABLE',
    'interview.ended': () => facts.interview === 'ENDED',
  };

  return (fact, window) => {
    if (fact in derived) return derived[fact as keyof Derived](window);
    return facts.flags[flagOf(fact)] ?? null;
  };
}

function flagOf(fact: FactName): Flag {
  const name = fact.replace('flag.', '') as Flag;
  if (!FLAGS.includes(name)) throw new RangeError(`No fact is read under the name ${fact}. Add it to read-facts.`);
  return name;
}

/** This episode counts too. The window ends with its report and is inclusive at both ends (C4). */
function missingCount({ times, facts }: DecisionInput, window: Window | undefined): number | null {
  const anchor = times.reportedAt ?? times.startedAt ?? times.notificationReceivedAt;
  if (!anchor) return null;
  const opens =
    window &&
    (window.unit === 'calendar_days' ? addCalendarDays(anchor, -window.value) : addCalendarMonths(anchor, -window.value));
  const counted = facts.earlierEpisodes.filter(({ reportedAt, startedAt }) => {
    const at = reportedAt ?? startedAt;
    return at <= anchor && (!opens || at >= opens);
  });
  return counted.length + 1;
}
