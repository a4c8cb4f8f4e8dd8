import { ROLES, usualPurposeOf } from '@homeward/access';
import { Relation } from '@homeward/domain';
import type { Persona } from '@homeward/embedded';
import { granted, lensesOf, RULES, setsOf } from '../matrix/readers';
import type { RuledNode } from './all-fields';
import { kindOf, type PlayedHub } from './open-played-hub';

const RULE_OF = new Map(RULES);
/** A list that is empty to whoever may not see it tells nothing. */
const isTold = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
const idOf = (node: unknown): unknown => (node as { id?: unknown } | null)?.id;

/** Relations that a row itself gives, beside those to the child: to whom it is addressed, who owes it, who was offered it. */
function ofTheRow(node: RuledNode, organisation: string): Relation[] {
  const recipient = (node['recipient'] as { organisation?: unknown } | undefined)?.organisation;
  if (idOf(recipient) === organisation) return [Relation.RECIPIENT];
  if (node.__typename === 'Duty' && idOf(node['owner']) === organisation) return [Relation.RESPONSIBLE];
  return [];
}

/**
 * What is wrong with a row as a persona was shown it; nothing, where there is a set of relations that the organisation holds by which
 * the grants show all that was shown, and withhold exactly what was named.
 */
export function shownOtherwise(node: RuledNode, persona: Persona, { standingOf }: PlayedHub): string[] {
  const rule = RULE_OF.get(node.__typename)!;
  const held = new Set([...standingOf(persona), ...ofTheRow(node, persona.organisation)]);
  const reader = { roles: ROLES.filter(({ role }) => persona.roles.includes(role)), kind: kindOf(persona) };
  const told = [...rule.always, ...rule.withholdable].filter((field) => isTold(node[field]));
  const named = node.withheld.toSorted().join(' ');
  const asGranted = setsOf([...held]).some((standing) => {
    const { shown, unsaid } = granted(rule, lensesOf(reader, standing), usualPurposeOf(persona.roles));
    const hidden = rule.withholdable.filter((field) => !shown.has(field) && !unsaid.has(field));
    return told.every((field) => shown.has(field)) && named === hidden.toSorted().join(' ');
  });
  return asGranted
    ? []
    : [`${persona.name} (${[...held].join(', ')}): ${node.__typename} told ${told.join(' ')}; withheld ${named}`];
}
