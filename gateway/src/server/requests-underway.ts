import type { ServerResponse } from 'node:http';

/** The requests that are being answered now. */
export interface RequestsUnderway {
  add(response: ServerResponse): void;
  /** Resolves when none is left, or after `ms`; to how many were left. */
  finished(ms: number): Promise<number>;
}

export function countRequests(): RequestsUnderway {
  let underway = 0;
  let none: (() => void) | undefined;
  return {
    add(response) {
      underway += 1;
      response.once('close', () => {
        underway -= 1;
        if (underway === 0) none?.();
      });
    },
    async finished(ms) {
      if (underway === 0) return 0;
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        none = resolve;
        timer = setTimeout(resolve, ms);
      });
      clearTimeout(timer);
      return underway;
    },
  };
}
