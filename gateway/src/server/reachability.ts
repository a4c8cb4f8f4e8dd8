/** Where a subgraph runs: in this process, or behind these addresses. */
export type Whereabouts = 'in-process' | readonly URL[];

export interface Reachability {
  /** Asks every subgraph, and answers for each whether it is there. */
  look(): Promise<{ ready: boolean; subgraphs: Record<string, boolean> }>;
}

/** How long a subgraph may take to say that it is there, in milliseconds. */
const PATIENCE_MS = 1_000;

async function answers(url: URL): Promise<boolean> {
  try {
    const response = await fetch(new URL('/health', url), { signal: AbortSignal.timeout(PATIENCE_MS) });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}

async function reachable(where: Whereabouts): Promise<boolean> {
  if (where === 'in-process') return true;
  return (await Promise.all(where.map(answers))).some(Boolean);
}

/**
 * A gateway is ready once it has reached every subgraph. From then on it stays ready while any is reached: what the others say is
 * still worth having, and taking every gateway away because one subgraph is away would lose it all.
 */
export function watchReachability(subgraphs: Readonly<Record<string, Whereabouts>>): Reachability {
  let reachedAll = false;
  return {
    async look() {
      const states = await Promise.all(
        Object.entries(subgraphs).map(async ([name, where]) => [name, await reachable(where)] as const),
      );
      const reached = states.filter(([, state]) => state).length;
      reachedAll ||= reached === states.length;
      return { ready: reachedAll && reached > 0, subgraphs: Object.fromEntries(states) };
    },
  };
}
