const tried = new Map<string, number>();

/** Counts what a generated test has tried. */
export const countTried = (what: string, combinations = 1): void => void tried.set(what, (tried.get(what) ?? 0) + combinations);

/** One line for each kind, and their sum. */
export function printTried(): void {
  const lines = [...tried].map(([what, count]) => `  ${count} ${what}`);
  const sum = [...tried.values()].reduce((total, count) => total + count, 0);
  process.stdout.write(`${['', ...lines, `${sum} combinations tried`].join('\n')}\n`);
}
