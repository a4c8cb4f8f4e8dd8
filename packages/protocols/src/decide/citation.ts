import type { RuleReference } from '../decided.types';
import type { Rule } from '../pack/rule.schema';
import type { Pack } from '../pack.types';

const known = new WeakMap<Rule, RuleReference>();

/** A rule as its reader is shown it: `003 §3.13` names the document, `Rochdale practice guidance, §3.13`. */
export function citationOf(pack: Pack, rule: Rule): RuleReference {
  const before = known.get(rule);
  if (before) return before;
  const source = rule.source
    .split('; ')
    .map((part) => part.replace(/^(\d{3}) /, (_, number: string) => `${pack.documents[number] ?? number}, `));
  const reference: RuleReference = { id: rule.id, source: source.join('; '), ...(rule.note ? { note: rule.note } : {}) };
  known.set(rule, reference);
  return reference;
}
