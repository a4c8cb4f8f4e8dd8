import { EpisodeFact, FactAnswer, type MissingFrom, type Risk } from '@homeward/domain';
import type { DecisionInput } from '@homeward/protocols';
import type { EpisodeFactEntity } from '../../entities/episode-fact.entity';

export const LA_RISK = 'LA_RISK';
export const PARTNER_AGE_GAP_YEARS = 'PARTNER_AGE_GAP_YEARS';
export const MISSING_FROM = 'MISSING_FROM';

type Facts = DecisionInput['facts'];
type Flag = keyof Facts['flags'];

/** Facts that the packs read under a name of their own; the others are flags of the same name. */
const OF_EPISODE = {
  OUT_OF_CHARACTER: 'outOfCharacter',
  SIGNIFICANT_FOR_CHILD: 'significantForChild',
  EXTERNAL_ACTIVITY: 'externalActivity',
  CONCERN_ABOUT_RESPONSE: 'concernAboutResponse',
  LIABLE_TO_ARREST: 'liableToArrest',
  OTHER_FACTORS_SUSPECTED: 'otherFactorsSuspected',
  COMMISSIONED_BY_PLACING_AUTHORITY: 'commissionedByPlacingAuthority',
} as const satisfies Partial<Record<EpisodeFact, keyof Facts>>;
type Named = (typeof OF_EPISODE)[keyof typeof OF_EPISODE];

export type SaidFacts = Pick<Facts, 'flags' | 'laRisk' | 'partnerAgeGapYears' | 'missingFrom' | Named>;

/** What is only possible is not known: neither yes nor no, for a person to judge. */
const known = (answer: string): boolean | null => (answer === FactAnswer.YES ? true : answer === FactAnswer.NO ? false : null);

/**
 * What authorities have said of an episode: of each fact the newest word, whoever gave it. An authority's own grade is its own.
 * @param said of any order
 */
export function saidFacts(said: readonly EpisodeFactEntity[], responsibleId: string | null): SaidFacts {
  const newest = new Map(
    [...said]
      .filter(({ fact, authorityId }) => fact !== LA_RISK || authorityId === responsibleId)
      .sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime() || (a.authorityId < b.authorityId ? -1 : 1))
      .map(({ fact, answer }) => [fact, answer]),
  );
  const answers = Object.values(EpisodeFact).flatMap((fact) => {
    const answer = newest.get(fact);
    return answer === undefined ? [] : [[fact, known(answer)] as const];
  });
  const named = answers.flatMap(([fact, answer]) =>
    fact in OF_EPISODE ? [[OF_EPISODE[fact as keyof typeof OF_EPISODE], answer]] : [],
  );
  const flags = answers.flatMap(([fact, answer]) =>
    fact in OF_EPISODE || answer === null ? [] : [[fact.toLowerCase() as Flag, answer]],
  );
  const gap = newest.get(PARTNER_AGE_GAP_YEARS);
  return {
    ...(Object.fromEntries(named) as Partial<Pick<Facts, Named>>),
    flags: Object.fromEntries(flags) as Facts['flags'],
    laRisk: (newest.get(LA_RISK) as Risk | undefined) ?? null,
    missingFrom: (newest.get(MISSING_FROM) as MissingFrom | undefined) ?? null,
    partnerAgeGapYears: gap === undefined ? null : Number(gap),
  };
}
