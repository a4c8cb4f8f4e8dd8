const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** NaN where nothing was measured. */
export const median = (values: readonly number[]): number => {
  const middle = (values.length - 1) / 2;
  const ordered = sorted(values);
  return ((ordered[Math.floor(middle)] ?? Number.NaN) + (ordered[Math.ceil(middle)] ?? Number.NaN)) / 2;
};

/** The value that `share` (0 to 1) of all are at or below. */
export const percentile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

/** Seconds that `work` took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}
