/** The rows of each id, in the order of the ids and, for each, of the rows; an empty list where there is none. */
export function grouped<R>(ids: readonly string[], rows: readonly R[], idOf: (row: R) => string): R[][] {
  const groups = new Map<string, R[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(idOf(row))?.push(row);
  return ids.map((id) => groups.get(id) ?? []);
}
