const isId = (name: string): boolean => name === 'id' || name.endsWith('Id');

/** The ids that the arguments of a root field ask for: `id`, `…Id`, at the top or in an input. */
export function askedIds(args: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(args).flatMap(([name, value]) => {
    if (typeof value === 'string') return isId(name) ? [value] : [];
    return typeof value === 'object' && value !== null && !(value instanceof Date)
      ? askedIds(value as Record<string, unknown>)
      : [];
  });
}
