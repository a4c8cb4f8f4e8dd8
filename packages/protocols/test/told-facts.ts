import type { EpisodeFacts } from '../src';

/** Facts of an episode that a case tells by the name that a pack asks for them. */
export const TOLD_FACTS = {
  la_risk: 'laRisk',
  'child.legal': 'legal',
  'child.known_trafficked': 'knownTrafficked',
  'child.out_of_uk': 'outOfUk',
  'child.send_or_disability': 'sendOrDisability',
  'episode.out_of_character': 'outOfCharacter',
  'episode.missing_from': 'missingFrom',
  'episode.significant_for_child': 'significantForChild',
  'flag.partner_age_gap_years': 'partnerAgeGapYears',
  'context.external_activity': 'externalActivity',
  'worker.concern_about_response': 'concernAboutResponse',
  'contact.attempts_unsuccessful': 'attemptsUnsuccessful',
  'police.liable_to_arrest': 'liableToArrest',
  'police.other_factors_suspected': 'otherFactorsSuspected',
  'rhi.commissioned_by_placing_la': 'commissionedByPlacingAuthority',
  'placement.distance_miles': 'distanceMiles',
  'placement.outside_england': 'placementOutsideEngland',
  'placement.contract_requires_protocol': 'contractRequiresProtocol',
} as const satisfies Record<string, keyof EpisodeFacts>;

type ToldFact = keyof typeof TOLD_FACTS;
export const TOLD_FACT_NAMES = Object.keys(TOLD_FACTS) as [ToldFact, ...ToldFact[]];

export const asFacts = (told: Partial<Record<ToldFact, unknown>>): Partial<EpisodeFacts> =>
  Object.fromEntries(Object.entries(told).map(([name, value]) => [TOLD_FACTS[name as ToldFact], value]));
