import {
  addCalendarDays,
  addCalendarMonths,
  ageInYears,
  elapsedHours,
  instantOf,
  isWithinOfficeHours,
  londonWallTime,
  type Category,
} from '@homeward/domain';
import type { FactReader } from '../conditions/evaluate-condition';
import type { DecisionInput, RelationFacts } from '../decision.types';
import type { Window } from '../pack/condition.schema';
import type { Acting } from '../decide/acting';
import type { InterviewNeed } from '../vocabulary';
import { FLAGS, NO_UNLESS_SAID, type FactName, type FactValue, type Flag } from './fact-dictionary';
import { nightHours } from './night-hours';

const NOTHING_KNOWN: RelationFacts = { status: [], openToServices: false, openToSocialCare: false, hasMissingPlan: false };

type Derived = { readonly [Name in Exclude<FactName, `flag.${Flag}`>]: (window?: Window) => FactValue };

/** What the decision has settled so far, and later rules may ask about. */
export interface Settled {
  /** Null while that is being decided. */
  need: InterviewNeed | null;
  /** By authority, where its pack sees the episode in its own way. */
  categories: ReadonlyMap<string, Category>;
}

export const NOTHING_SETTLED: Settled = { need: null, categories: new Map() };

/**
 * The facts as one authority's rules read them: what is the same for all, worked out from the episode's instants, and what that authority is to
 * the child. The hub's own rules read the responsible authority's relation.
 */
export function readFacts(input: DecisionInput, acting: Acting, authorityId: string | null, settled: Settled): FactReader {
  const { facts, times, now } = input;
  const relation = (authorityId && input.relations[authorityId]) || NOTHING_KNOWN;
  const foundAt = times.foundAt ?? times.returnedAt;
  const lastSeenAt = times.lastSeenAt ?? times.startedAt;
  const night = () => (lastSeenAt && foundAt ? nightHours(lastSeenAt, foundAt) : null);
  const { settings } = (authorityId && input.packs.of[authorityId]) || input.packs.hub;
  const hours = settings.office_hours?.value;
  const fromStart = settings.window_start?.value !== 'excluded';

  const derived: Derived = {
    category: () => (authorityId && settled.categories.get(authorityId)) || facts.category,
    police_category: () => facts.category,
    risk: () => facts.risk,
    la_risk: () => facts.laRisk ?? null,
    risk_when_found: () => facts.riskWhenFound ?? facts.risk,
    'child.identified': () => facts.identity === 'CONFIRMED',
    'child.age_years': () => (facts.dateOfBirth ? ageInYears(facts.dateOfBirth, times.returnedAt ?? now) : null),
    'child.turned_18_while_missing': () => turnedEighteen(input),
    'child.status': () => relation.status,
    'child.open_to_services': () => relation.openToServices,
    'child.open_to_csc': () => relation.openToSocialCare,
    'child.has_missing_plan': () => relation.hasMissingPlan,
    'child.legal': () => facts.legal ?? null,
    'child.known_trafficked': () => facts.knownTrafficked ?? null,
    'child.out_of_uk': () => facts.outOfUk ?? null,
    'child.send_or_disability': () => facts.sendOrDisability ?? null,
    'episode.found': () => foundAt !== null,
    'episode.returned': () => times.returnedAt !== null,
    'episode.elapsed_h': () => (times.startedAt ? elapsedHours(times.startedAt, foundAt ?? now) : null),
    'episode.duration_h': () => (lastSeenAt && foundAt ? elapsedHours(lastSeenAt, foundAt) : null),
    'episode.hours_00_06': night,
    'episode.overlaps_00_06_local': () => {
      const hours = night();
      return hours === null ? null : hours > 0;
    },
    'episode.out_of_character': () => facts.outOfCharacter ?? null,
    'episode.significant_for_child': () => facts.significantForChild ?? null,
    'episode.missing_from': () => facts.missingFrom ?? null,
    'flag.partner_age_gap_years': () => facts.partnerAgeGapYears ?? null,
    'context.external_activity': () => facts.externalActivity ?? null,
    'worker.concern_about_response': () => facts.concernAboutResponse ?? null,
    'contact.attempts_unsuccessful': () => facts.attemptsUnsuccessful ?? null,
    'police.liable_to_arrest': () => facts.liableToArrest ?? null,
    'police.other_factors_suspected': () => facts.otherFactorsSuspected ?? null,
    'rhi.commissioned_by_placing_la': () => facts.commissionedByPlacingAuthority ?? null,
    'placement.distance_miles': () => facts.distanceMiles ?? null,
    'placement.outside_england': () => facts.placementOutsideEngland ?? null,
    'placement.contract_requires_protocol': () => facts.contractRequiresProtocol ?? null,
    'history.establishment_count': (window) => establishmentCount(input, window, fromStart),
    'history.missing_count': (window) => missingCount(input, window, fromStart),
    'placement.kind': () => facts.placementKind,
    'placement.notified_to_host': () => facts.placementNotifiedToHost,
    'place.authority_known': () => acting.area !== null,
    responsible_la: () => acting.responsible,
    host_la: () => acting.host,
    'office.open': () => (hours ? isWithinOfficeHours(hours, now) : null),
    'interview.needed': () => settled.need,
    'interview.unable': () => facts.interview === 'UNABLE',
    'interview.ended': () => facts.interview === 'ENDED',
  };

  const told = (fact: FactName): FactValue => {
    const flag = flagOf(fact);
    return facts.flags[flag] ?? (NO_UNLESS_SAID.includes(flag) ? false : null);
  };
  const remembered = new Map<FactName, FactValue>();
  return (fact, window) => {
    if (window) return derived[fact as keyof Derived](window);
    const before = remembered.get(fact);
    if (before !== undefined) return before;
    const value = fact in derived ? derived[fact as keyof Derived]() : told(fact);
    remembered.set(fact, value);
    return value;
  };
}

function flagOf(fact: FactName): Flag {
  const name = fact.replace('flag.', '') as Flag;
  if (!FLAGS.includes(name)) throw new RangeError(`No fact is read under the name ${fact}. Add it to read-facts.`);
  return name;
}

/** Between the start of the absence and now, or the return. */
function turnedEighteen({ facts, times, now }: DecisionInput): boolean | null {
  if (!facts.dateOfBirth || !times.startedAt) return null;
  const age = (at: Date) => ageInYears(facts.dateOfBirth!, at);
  return age(times.startedAt) < 18 && age(times.returnedAt ?? now) >= 18;
}

/** This episode counts too. The window ends with its report and is inclusive at both ends (C4), unless the pack leaves out its start. */
function missingCount({ times, facts }: DecisionInput, window: Window | undefined, fromStart: boolean): number | null {
  const anchor = times.reportedAt ?? times.startedAt ?? times.notificationReceivedAt;
  const earlier = () => facts.earlierEpisodes.map(({ reportedAt, startedAt }) => reportedAt ?? startedAt);
  return anchor && 1 + within(earlier(), anchor, window, fromStart);
}

/** Of all children of the establishment this child went missing from; null where it was none, or is not known. */
function establishmentCount({ times, facts }: DecisionInput, window: Window | undefined, fromStart: boolean): number | null {
  const anchor = times.startedAt ?? times.reportedAt ?? times.notificationReceivedAt;
  return anchor && facts.establishmentEpisodes ? 1 + within(facts.establishmentEpisodes, anchor, window, fromStart) : null;
}

function within(instants: readonly Date[], anchor: Date, window: Window | undefined, fromStart: boolean): number {
  const opens = window ? opening(window, anchor) : null;
  return instants.filter((at) => at <= anchor && (!opens || at > opens || (fromStart && at.getTime() === opens.getTime())))
    .length;
}

function opening({ value, unit }: Window, anchor: Date): Date {
  if (unit === 'calendar_days') return addCalendarDays(anchor, -value);
  if (unit === 'calendar_months') return addCalendarMonths(anchor, -value);
  const { year, month } = londonWallTime(anchor);
  return instantOf({ year, month: month - value + 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 });
}
