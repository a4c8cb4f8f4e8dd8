import { parseLondonWallTime as at } from '@homeward/domain';
import { packsFor, type DecisionInput, type EpisodeFacts, type EpisodeTimes, type RelationFacts } from '../src';

export const BCP = 'authority.bournemouth-christchurch-and-poole';
export const MEDWAY = 'authority.medway';
export const ROCHDALE = 'authority.rochdale';
/** One of the four authorities of the West Mercia protocol. */
export const WORCESTERSHIRE = 'authority.worcestershire';
export const SHROPSHIRE = 'authority.shropshire';
export const BUCKINGHAMSHIRE = 'authority.buckinghamshire';
/** An authority without a protocol. */
export const CUMBERLAND = 'authority.cumberland';

export const IN_CARE: RelationFacts = {
  status: ['LOOKED_AFTER'],
  openToServices: true,
  openToSocialCare: true,
  hasMissingPlan: false,
};
export const NOT_OPEN: RelationFacts = { status: [], openToServices: false, openToSocialCare: false, hasMissingPlan: false };

export interface InputOverrides {
  event?: DecisionInput['event'];
  now?: Date;
  authorities?: Partial<DecisionInput['authorities']>;
  forces?: Partial<DecisionInput['forces']>;
  times?: Partial<EpisodeTimes>;
  facts?: Partial<EpisodeFacts>;
  relations?: DecisionInput['relations'];
  met?: DecisionInput['met'];
}

/** Rochdale's child in care, placed in Medway, reported missing on a Saturday at 02:10, high risk; everything else as asked. */
export function aDecisionInput({
  event,
  now,
  authorities,
  forces,
  times,
  facts,
  relations,
  met,
}: InputOverrides = {}): DecisionInput {
  const acting = { responsible: ROCHDALE, host: MEDWAY, areaLastSeen: MEDWAY, areaFound: null, ...authorities };
  const decidedAt = now ?? at('2026-11-14 02:10');
  return {
    event: event ?? 'missing',
    now: decidedAt,
    packs: packsFor(Object.values(acting), decidedAt),
    authorities: acting,
    forces: { investigating: 'force.kent', whereFound: null, ...forces },
    times: {
      startedAt: at('2026-11-14 01:00'),
      lastSeenAt: at('2026-11-14 01:00'),
      reportedAt: at('2026-11-14 02:05'),
      notificationReceivedAt: at('2026-11-14 02:10'),
      foundAt: null,
      foundReportReceivedAt: null,
      returnedAt: null,
      ...times,
    },
    facts: {
      identity: 'CONFIRMED',
      category: 'MISSING',
      risk: 'HIGH',
      riskWhenFound: null,
      dateOfBirth: '2011-05-05',
      placementKind: 'AGENCY_FOSTER',
      placementNotifiedToHost: true,
      flags: {},
      earlierEpisodes: [],
      interview: 'NONE',
      ...facts,
    },
    relations: relations ?? { [ROCHDALE]: IN_CARE },
    met: met ?? [],
  };
}
