/** The replicas of one subgraph, asked in turn. */
export interface Endpoints {
  readonly all: readonly URL[];
  /** The next one; not `failed`, where there is another. */
  next(failed?: URL): URL;
  /** It took no connection: others are asked first for the next second. */
  rest(url: URL): void;
}

const REST_MS = 1_000;

/**
 * `urls`: one or more, as a list or parted by commas. A balancer in front of a single address does this better; it is for those who
 * have none.
 */
export function endpointsOf(urls: string | readonly string[]): Endpoints {
  const all = (typeof urls === 'string' ? urls.split(',') : urls).map((url) => new URL(url.trim()));
  const resting = new Map<URL, number>();
  let turn = 0;
  const isAwake = (url: URL): boolean => (resting.get(url) ?? 0) <= performance.now();
  return {
    all,
    next(failed) {
      const inTurn = all.map((_, at) => all[(turn + at) % all.length] as URL);
      const others = inTurn.filter((url) => url !== failed);
      const chosen = others.find(isAwake) ?? others[0] ?? (inTurn[0] as URL);
      turn = (all.indexOf(chosen) + 1) % all.length;
      return chosen;
    },
    rest: (url) => void resting.set(url, performance.now() + REST_MS),
  };
}
