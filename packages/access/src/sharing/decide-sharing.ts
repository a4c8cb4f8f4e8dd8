import type { SharingOutcome } from '@homeward/domain';
import type { SharingFacts, SharingRule } from './sharing-rule';
import { SHARING_RULES, UNFORESEEN } from './sharing-rules';

const STRICTNESS: readonly SharingOutcome[] = ['PERMIT', 'REVIEW', 'DENY'];

export interface SharingVerdict {
  outcome: SharingOutcome;
  rule: { id: string; source: string };
  because: string;
}

/**
 * Whether parts of an interview may go together to one organisation: as the strictest rule that holds of any of them says. Pure.
 * @param asked one for each part, at least one
 */
export function decideSharing(asked: readonly SharingFacts[]): SharingVerdict {
  const rules = asked.map((facts) => strictest(SHARING_RULES.filter((rule) => holds(rule, facts))) ?? UNFORESEEN);
  const { id, source, outcome, because } = strictest(rules) ?? UNFORESEEN;
  return { outcome, rule: { id, source }, because };
}

const holds = ({ when }: SharingRule, facts: SharingFacts): boolean =>
  Object.entries(when).every(([fact, among]) => (among as readonly unknown[]).includes(facts[fact as keyof SharingFacts]));

/** Of several as strict the first. */
const strictest = (rules: readonly SharingRule[]): SharingRule | undefined =>
  rules.toSorted((a, b) => STRICTNESS.indexOf(b.outcome) - STRICTNESS.indexOf(a.outcome))[0];
