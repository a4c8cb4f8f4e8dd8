/** Looks again and again until it holds; throws, with what it waited for, when it does not in time. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 30_000,
  everyMs = 20,
): Promise<void> {
  const ends = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > ends) throw new Error(`Within ${withinMs} ms it did not come true that ${what}.`);
    await pause(everyMs);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
