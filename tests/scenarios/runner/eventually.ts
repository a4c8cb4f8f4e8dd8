const PATIENCE_MS = 20_000;
const PAUSE_MS = 50;

/** Looks again until it holds, for as long as twenty seconds; resolves to the last that was seen. */
export async function eventually<T>(look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  let seen = await look();
  while (!holds(seen) && performance.now() < until) {
    await new Promise((wait) => setTimeout(wait, PAUSE_MS));
    seen = await look();
  }
  return seen;
}
