import { Relation } from '@homeward/domain';
import { FIELD_RULES, type AlwaysShown, type RuledType, type Withholdable } from './field-rules';
import type { FieldRule } from './fields/define-fields';
import type { Lens } from './lens';
import { mayReadPoliceHeld } from './purposes';
import { readsAs } from './reads-as';
import { PLACE_HIDDEN, type Standing } from './standing';
import type { Viewer } from './viewer';

export type Redacted<T extends RuledType, F> = {
  [K in keyof F]: K extends AlwaysShown<T> ? F[K] : F[K] | null;
} & { withheld: string[] };

const RULES: Readonly<Record<RuledType, FieldRule>> = FIELD_RULES;

/**
 * The withholdable fields of a type that this viewer may see of a row to which its organisation stands in these relations; what is
 * always shown is included. `'all'` when nothing is withheld; an empty list of relations shows nothing but what is always shown.
 */
export function visibleFields(type: RuledType, relations: Iterable<Standing>, viewer: Viewer): ReadonlySet<string> | 'all' {
  const rule = RULES[type];
  const held = [...relations];
  const shown = shownTo(rule, readsAs(viewer, held), viewer);
  if (!held.includes(PLACE_HIDDEN)) return shown;
  return withoutPlace(rule, shown);
}

/** What nobody has examined may tell the place too. */
function withoutPlace(rule: FieldRule, shown: ReadonlySet<string> | 'all'): ReadonlySet<string> | 'all' {
  const hidden = rule.withholdable.filter((field) => !rule.tellsNoPlace?.includes(field));
  if (hidden.length === 0) return shown;
  const fields = shown === 'all' ? [...rule.always, ...rule.withholdable] : [...shown];
  return new Set(fields.filter((field) => !hidden.includes(field)));
}

function shownTo(rule: FieldRule, lenses: ReadonlySet<Lens>, viewer: Viewer): ReadonlySet<string> | 'all' {
  const seen = new Set<string>(rule.always);
  const unasked = rule.policeHeld !== undefined && !mayReadPoliceHeld(viewer.purpose);
  for (const lens of lenses) {
    const shown = rule.visible[lens] ?? [];
    if (shown === 'all' && !unasked) return 'all';
    for (const field of shown === 'all' ? rule.withholdable : shown) seen.add(field);
  }
  if (unasked) for (const field of rule.policeHeld ?? []) seen.delete(field);
  return rule.withholdable.every((field) => seen.has(field)) ? 'all' : seen;
}

/** Whether one field may be seen: for fields that are resolved on their own, and for those that a service adds to another's type. */
export function isVisible<T extends RuledType>(
  type: T,
  relations: Iterable<Standing>,
  viewer: Viewer,
  field: Withholdable<T> | AlwaysShown<T>,
): boolean {
  const visible = visibleFields(type, relations, viewer);
  return visible === 'all' || visible.has(field);
}

const ANY_STANDING = Object.values(Relation);

/** Whether any standing at all would show the field to somebody with these roles: what none shows is not asked for. */
export const mayEverSee = <T extends RuledType>(type: T, viewer: Viewer, field: Withholdable<T> | AlwaysShown<T>): boolean =>
  isVisible(type, ANY_STANDING, viewer, field);

const isSilent = (rule: FieldRule, lenses: ReadonlySet<Lens>, field: string): boolean =>
  lenses.size > 0 && [...lenses].every((lens) => rule.silent?.[lens]?.includes(field) ?? false);

/**
 * The given fields with those that may not be seen set to null, and `withheld` naming every field of the type that may not be seen,
 * whether it was given or holds anything (a hidden risk must not read as no risk), save the silent ones.
 */
export function redact<T extends RuledType, F extends object>(
  type: T,
  relations: Iterable<Standing>,
  viewer: Viewer,
  fields: F & Record<Exclude<keyof F, AlwaysShown<T> | Withholdable<T>>, never>,
): Redacted<T, F> {
  const rule = RULES[type];
  const held = [...relations];
  const visible = visibleFields(type, held, viewer);
  if (visible === 'all') return { ...fields, withheld: [] };
  const lenses = readsAs(viewer, held);
  const shown = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, visible.has(name) ? value : null]));
  const withheld = rule.withholdable.filter((field) => !visible.has(field) && !isSilent(rule, lenses, field));
  return { ...shown, withheld } as Redacted<T, F>;
}
