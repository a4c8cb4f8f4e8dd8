/**
 * Resolves with the signal at the first SIGINT, SIGTERM or SIGHUP (its terminal was closed). Later ones are heard and change nothing: under
 * npm one Ctrl-C arrives twice, and every part has a limit to how long it may take to stop.
 */
export function untilAskedToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve);
  });
}
