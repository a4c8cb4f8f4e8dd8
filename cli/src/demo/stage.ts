import { formatLondon } from '@homeward/domain';
import type { GraphAs, RunningHub } from '../running-hub';
import { DOCUMENTS } from './documents';
import type { Ledger } from './ledger';
import { readSample, type Sample } from './sample-file';
import type { Weekend } from './weekend';

/** What every act of the demonstration works with. */
export interface Stage {
  hub: RunningHub;
  weekend: Weekend;
  ledger: Ledger;
  /** Moves the business clock to the sample's time, then does what it says as its persona; `more` adds the ids given out on the way. */
  play<T>(sample: string, more?: Record<string, unknown>): Promise<T>;
  /** Moves the business clock on; it never goes back. */
  moveTo(at: Date): Promise<void>;
  ask: GraphAs;
  /** Asks again until it holds, for as long as thirty seconds; returns the last answer. */
  eventually<T>(look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T>;
}

const PATIENCE_MS = 30_000;
const PAUSE_MS = 150;

export function openStage(hub: RunningHub, weekend: Weekend, ledger: Ledger): Stage {
  let clock = new Date(0);
  const moveTo = async (at: Date): Promise<void> => {
    if (at <= clock) return;
    clock = at;
    await hub.ask('hub-operator', DOCUMENTS.moveClock, { to: at.toISOString() });
  };
  const mutate = async <T>(sample: Sample, more: Record<string, unknown>): Promise<T> => {
    const answer = await hub.ask<Record<string, T>>(sample.as, DOCUMENTS.mutation(sample.do), {
      input: { ...sample.input, ...more },
    });
    return answer[sample.do] as T;
  };
  return {
    hub,
    weekend,
    ledger,
    ask: hub.ask,
    moveTo,
    async play<T>(name: string, more: Record<string, unknown> = {}) {
      const sample = readSample(name, weekend);
      await moveTo(sample.at);
      return mutate<T>(sample, more);
    },
    async eventually(look, holds) {
      const until = performance.now() + PATIENCE_MS;
      let seen = await look();
      while (!holds(seen) && performance.now() < until) {
        await new Promise((wait) => setTimeout(wait, PAUSE_MS));
        seen = await look();
      }
      return seen;
    },
  };
}

export const londonTime = (iso: string | null | undefined): string => (iso ? formatLondon(new Date(iso)) : '-');
