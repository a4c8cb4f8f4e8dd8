import { z } from 'zod';

/** `child in need` for `CHILD_IN_NEED` and for `child_in_need`: words are written as they are said. */
export const said = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

/** One of these names, written as it is said. */
export function oneOf<const N extends string>(names: readonly N[]) {
  const bySaid = new Map(names.map((name) => [said(name), name]));
  return z.enum([...bySaid.keys()] as [string, ...string[]]).transform((word) => bySaid.get(word) as N);
}
