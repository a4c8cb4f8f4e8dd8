import { Category, ChildStatus, Risk } from '@homeward/domain';
import * as fc from 'fast-check';
import { DECISION_EVENTS, FLAGS, LEGAL_STATUSES, packsFor, type DecisionInput } from '../src';
import { BCP, BUCKINGHAMSHIRE, CUMBERLAND, MEDWAY, ROCHDALE, WORCESTERSHIRE } from './decision-input';

const authority = fc.constantFrom(BCP, MEDWAY, ROCHDALE, WORCESTERSHIRE, BUCKINGHAMSHIRE, CUMBERLAND);
const instant = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

/** Anything that can be known or not known of an episode, in any combination. */
export const anyInput: fc.Arbitrary<DecisionInput> = fc
  .record({
    event: fc.constantFrom(...DECISION_EVENTS),
    now: instant,
    authorities: fc.record({
      responsible: maybe(authority),
      host: maybe(authority),
      areaLastSeen: maybe(authority),
      areaFound: maybe(authority),
    }),
    forces: fc.record({ investigating: maybe(fc.constant('force.kent')), whereFound: maybe(fc.constant('force.dorset')) }),
    times: fc.record({
      startedAt: maybe(instant),
      lastSeenAt: maybe(instant),
      reportedAt: maybe(instant),
      notificationReceivedAt: maybe(instant),
      foundAt: maybe(instant),
      foundReportReceivedAt: maybe(instant),
      returnedAt: maybe(instant),
      gradedAt: maybe(instant),
      endedAt: maybe(instant),
      placementStartedAt: maybe(instant),
      concernRaisedAt: maybe(instant),
    }),
    facts: fc.record({
      identity: fc.constantFrom('CONFIRMED' as const, 'PROVISIONAL' as const),
      category: maybe(fc.constantFrom(...Object.values(Category))),
      risk: maybe(fc.constantFrom(...Object.values(Risk))),
      riskWhenFound: maybe(fc.constantFrom(...Object.values(Risk))),
      dateOfBirth: maybe(fc.constantFrom('2011-05-05', '2008-10-10', '2008-02-29')),
      laRisk: maybe(fc.constantFrom(...Object.values(Risk))),
      legal: maybe(fc.constantFrom(...LEGAL_STATUSES)),
      knownTrafficked: maybe(fc.boolean()),
      outOfUk: maybe(fc.boolean()),
      significantForChild: maybe(fc.boolean()),
      concernAboutResponse: maybe(fc.boolean()),
      partnerAgeGapYears: maybe(fc.constantFrom(1, 2, 3)),
      distanceMiles: maybe(fc.constantFrom(5, 20, 21)),
      establishmentEpisodes: maybe(fc.array(instant, { maxLength: 3 })),
      placementKind: maybe(fc.constantFrom('FOSTER' as const, 'LA_HOME' as const)),
      placementNotifiedToHost: maybe(fc.boolean()),
      flags: fc.dictionary(fc.constantFrom(...FLAGS), fc.boolean()),
      earlierEpisodes: fc.array(fc.record({ startedAt: instant, reportedAt: maybe(instant) }), { maxLength: 5 }),
      interview: fc.constantFrom('NONE' as const, 'OFFERED' as const, 'UNABLE' as const, 'ENDED' as const),
    }),
    relations: fc.dictionary(
      authority,
      fc.record({
        status: fc.uniqueArray(fc.constantFrom(...Object.values(ChildStatus)), { maxLength: 3 }),
        openToServices: fc.boolean(),
        openToSocialCare: fc.boolean(),
        hasMissingPlan: fc.boolean(),
      }),
    ),
    met: fc.array(
      fc.record({
        slot: fc.constantFrom('STRATEGY_DISCUSSION', 'RISK_MANAGEMENT_MEETING', 'STRATEGY_MEETING', 'STRATEGY_MEETING#2'),
        at: instant,
      }),
      { maxLength: 3 },
    ),
  })
  .map((input) => ({ ...input, packs: packsFor(Object.values(input.authorities), input.now) }));
