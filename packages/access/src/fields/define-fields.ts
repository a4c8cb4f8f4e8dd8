import type { Lens } from '../lens';

/**
 * What may be seen of one type, as data.
 * - `always`: shown to everybody who sees the row at all; fields that the schema promises as non-null.
 * - `withholdable`: every other field, those that other services add included.
 * - `visible`: what each lens shows of the withholdable ones; a lens that is not named shows none of them.
 * - `policeHeld`: what is held of police, shown only to who asks for what police told it for (`POLICE_HELD_FOR`), whatever the lens.
 * - `policeIntelligence`: what no lens of `NEVER_TOLD_INTELLIGENCE` may show; a rule that does fails a test.
 * - `onlyNow`: of what a lens shows, what is kept for whoever is responsible at this moment: an authority that was responsible keeps the row, but
 *   not these.
 * - `silent`: fields that are withheld without being named, because to name them would tell that there is something.
 * - `revealsPlace`: fields that tell where a child is or lives; hidden where her place is hidden from the reader, whatever the lens.
 * - `tellsNoPlace`: every other field, each examined: what it says, and what hangs on it, tells no place by itself or hides its own. A field in
 *   neither list is hidden with the place.
 */
export interface FieldRule<Type extends string = string, Always extends string = string, Withholdable extends string = string> {
  type: Type;
  always: readonly Always[];
  withholdable: readonly Withholdable[];
  visible: { readonly [L in Lens]?: readonly NoInfer<Withholdable>[] | 'all' };
  policeHeld?: readonly NoInfer<Withholdable>[];
  policeIntelligence?: readonly NoInfer<Withholdable>[];
  onlyNow?: readonly NoInfer<Withholdable>[];
  silent?: { readonly [L in Lens]?: readonly NoInfer<Withholdable>[] };
  revealsPlace?: readonly NoInfer<Withholdable>[];
  tellsNoPlace?: readonly (NoInfer<Always> | NoInfer<Withholdable>)[];
}

/** Who interviews, cares for, teaches or is invited for a child learns of what police know from police, or not at all. */
export const NEVER_TOLD_INTELLIGENCE = [
  'PROVIDER',
  'CARER',
  'SCHOOL',
  'EDUCATION',
  'ATTENDEE',
  'PANEL',
  'AUDIT',
] as const satisfies Lens[];

export const defineFields = <Type extends string, Always extends string, Withholdable extends string>(
  rule: FieldRule<Type, Always, Withholdable>,
): FieldRule<Type, Always, Withholdable> => rule;
