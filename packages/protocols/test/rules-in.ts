import type { Decision } from '../src';

/** Every rule that left a mark on a decision: in an outcome, beside one, or as a criterion that was met. */
export function rulesIn({
  recipients,
  duties,
  records,
  refusals,
  categories,
  interview,
  notes,
  hazards,
  authorisations,
}: Decision): ReadonlySet<string> {
  return new Set(
    [
      ...recipients.flatMap(({ rule, alsoBy }) => [rule, ...alsoBy]),
      ...duties.flatMap(({ clocks, deferral }) => [...clocks.map(({ rule }) => rule), ...(deferral ? [deferral.rule] : [])]),
      ...[...records, ...refusals, ...categories, ...notes, ...hazards, ...authorisations, ...(interview?.terms ?? [])].map(
        ({ rule }) => rule,
      ),
      ...(interview?.comparisons ?? []).map(({ rule }) => rule),
      ...(interview?.criteria ?? []).filter(({ met }) => met === true).map(({ rule }) => rule),
      ...(interview?.offeredBy ? [interview.offeredBy] : []),
    ].map(({ id }) => id),
  );
}
