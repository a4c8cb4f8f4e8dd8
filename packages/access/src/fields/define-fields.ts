import type { Lens } from '../lens';

/**
 * What may be seen of one type, as data.
 * - `always`: shown to everybody who sees the row at all; fields that the schema promises as non-null.
 * - `withholdable`: every other field, those that other services add included.
 * - `visible`: what each lens shows of the withholdable ones; a lens that is not named shows none of them.
 * - `silent`: fields that are withheld without being named, because to name them would tell that there is something.
 */
export interface FieldRule<Type extends string = string, Always extends string = string, Withholdable extends string = string> {
  type: Type;
  always: readonly Always[];
  withholdable: readonly Withholdable[];
  visible: { readonly [L in Lens]?: readonly NoInfer<Withholdable>[] | 'all' };
  silent?: { readonly [L in Lens]?: readonly NoInfer<Withholdable>[] };
}

export const defineFields = <Type extends string, Always extends string, Withholdable extends string>(
  rule: FieldRule<Type, Always, Withholdable>,
): FieldRule<Type, Always, Withholdable> => rule;
