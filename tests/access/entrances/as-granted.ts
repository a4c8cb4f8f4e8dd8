import { FIELD_RULES, usualPurposeOf, type FieldRule } from '@homeward/access';
import type { Relation } from '@homeward/domain';
import type { RuledNode } from '../hub/all-fields';
import { granted, lensesOf } from '../matrix/readers';
import { mayKnow, rowsOf } from '../rows/model';
import type { Looker } from './standings';
import type { TheChild } from './seeded-hub';

/** A list that is empty to whoever may not see it tells nothing. */
const isTold = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

/** How a looker stands to each row of the child that the model of the row rule knows; null for a row of something else. */
export function standingsOf({ childId, episodes, records, world }: TheChild, { standing, role, person }: Looker) {
  const who = { organisation: standing.organisation, person, rows: rowsOf([role]) };
  const { children, episodes: seen, records: told, held, responsibleNow } = mayKnow(world, who);
  const rows: [string, string][] = [
    ...(children.has(0) ? [['Child', childId] as [string, string]] : []),
    ...[...seen.keys()].map((index): [string, string] => ['Episode', episodes[index]!]),
    ...[...told.keys()].map((index): [string, string] => ['PoliceNotification', records[index]!]),
  ];
  const anything = new Set(held.map(({ relation }) => relation));
  const none: ReadonlySet<Relation> = new Set();
  return {
    responsibleNow: responsibleNow.has(0),
    anything,
    toRow: (type: string, id: string): ReadonlySet<Relation> | null => {
      if (type === 'Child') return (id === childId && children.get(0)) || none;
      if (type === 'Episode') return seen.get(episodes.indexOf(id)) ?? none;
      if (type === 'PoliceNotification') return told.get(records.indexOf(id)) ?? none;
      return null;
    },
    possible: new Set(rows.map(([, id]) => id)),
    rows,
  };
}
export type Standings = ReturnType<typeof standingsOf>;

const subsetsOf = (relations: Iterable<Relation>): Relation[][] =>
  [...relations].reduce<Relation[][]>((sets, relation) => [...sets, ...sets.map((set) => [...set, relation])], [[]]);

/** What is wrong with a row that a looker was shown; nothing, where it is shown as the grants say for how its organisation stands to it. */
export function shownOtherwise(node: RuledNode, looker: Looker, standings: Standings): string[] {
  const rule: FieldRule = FIELD_RULES[node.__typename];
  const exactly = standings.toRow(node.__typename, node.id);
  const rowOf = `${node.__typename} to ${looker.name}`;
  const told = [...rule.always, ...rule.withholdable].filter((field) => isTold(node[field]));
  const named = node.withheld.toSorted().join(' ');
  // whoever reads in person alone does not act for an organisation that the place was shown to, unless the child is allocated to it
  const isPlaceHidden =
    looker.standing.isPlaceHidden || (!Object.values(looker.role.rows).includes('OFFICE') && !standings.responsibleNow);
  const reader = { roles: [looker.role], kind: looker.standing.kind };
  const purpose = usualPurposeOf([looker.role.role]);
  const possible = exactly
    ? [[...exactly]]
    : subsetsOf(new Set([...standings.anything, 'RECIPIENT' as Relation, 'RESPONSIBLE' as Relation]));
  const asGranted = possible.some((relations) => {
    const { shown, unsaid } = granted(rule, lensesOf(reader, relations), purpose, isPlaceHidden);
    const kept = standings.responsibleNow ? [] : (rule.onlyNow ?? []).filter((field) => shown.has(field));
    const hidden = rule.withholdable.filter((field) => kept.includes(field) || (!shown.has(field) && !unsaid.has(field)));
    return told.every((field) => shown.has(field) && !kept.includes(field)) && named === hidden.toSorted().join(' ');
  });
  return asGranted ? [] : [`${rowOf} (${exactly ? [...exactly].join(', ') : '?'}): told ${told.join(' ')}; withheld ${named}`];
}
