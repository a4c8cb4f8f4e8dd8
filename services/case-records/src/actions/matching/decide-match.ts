import type { Candidate, ReportedIdentity } from '../../store/match-candidate.store';

export type MatchBasis = 'NHS_NUMBER' | 'AUTHORITY_CHILD_ID' | 'NAME_BIRTH_AND_PLACE';

export type MatchDecision =
  { outcome: 'MATCHED'; childId: string; basis: MatchBasis } | { outcome: 'NOBODY' | 'SEVERAL'; candidateIds: string[] };

const BASES: readonly { basis: MatchBasis; agrees: (candidate: Candidate) => boolean }[] = [
  { basis: 'NHS_NUMBER', agrees: (candidate) => candidate.agreesBy.nhsNumber },
  { basis: 'AUTHORITY_CHILD_ID', agrees: (candidate) => candidate.agreesBy.authorityChildId },
  { basis: 'NAME_BIRTH_AND_PLACE', agrees: (candidate) => candidate.agreesBy.nameAndBirth && candidate.agreesBy.place },
];

/** A mistyped number must not name another child: when name and date of birth both say somebody else, a person is asked. */
const isContradicted = (reported: ReportedIdentity, candidate: Candidate): boolean =>
  reported.nameKey !== null &&
  reported.dateOfBirth !== null &&
  reported.nameKey !== candidate.nameKey &&
  reported.dateOfBirth !== candidate.dateOfBirth;

/**
 * Exact identifiers first, then name and date of birth where the place agrees too. Name and date of birth alone match nobody: they only
 * make a candidate that a named person may confirm. Identifiers that point to different children are a question, not a match.
 */
export function decideMatch(reported: ReportedIdentity, candidates: readonly Candidate[]): MatchDecision {
  const exact = candidates.filter(({ agreesBy }) => agreesBy.nhsNumber || agreesBy.authorityChildId);
  const candidateIds = candidates.map(({ childId }) => childId).sort();
  if (exact.length > 1) return { outcome: 'SEVERAL', candidateIds };
  for (const { basis, agrees } of BASES) {
    const agreeing = candidates.filter(agrees);
    if (agreeing.length > 1) return { outcome: 'SEVERAL', candidateIds };
    const only = agreeing[0];
    if (only === undefined) continue;
    return isContradicted(reported, only)
      ? { outcome: 'NOBODY', candidateIds }
      : { outcome: 'MATCHED', childId: only.childId, basis };
  }
  return { outcome: candidates.length > 1 ? 'SEVERAL' : 'NOBODY', candidateIds };
}
