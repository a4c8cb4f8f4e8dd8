import { setTimeout as pause } from 'node:timers/promises';

interface Closer {
  what: string;
  close: () => Promise<unknown> | void;
}

/** Nothing may keep the rest from being closed: what takes longer is left behind. */
const PATIENCE_MS = 20_000;

/** What has been started, to be closed in the reverse order, whether the start was whole or broke off half-way. */
export class Closers {
  private readonly closers: Closer[] = [];
  private closing: Promise<void> | undefined;

  constructor(private readonly complain: (line: string) => void) {}

  add(what: string, close: Closer['close']): void {
    this.closers.push({ what, close });
  }

  /** Also when called again, everything is closed once. Never rejects. */
  closeAll(): Promise<void> {
    return (this.closing ??= this.closeInTurn());
  }

  private async closeInTurn(): Promise<void> {
    for (const { what, close } of this.closers.toReversed()) {
      const patience = new AbortController();
      const late = pause(PATIENCE_MS, 'late', { signal: patience.signal, ref: false }).catch(() => 'stopped waiting');
      try {
        const outcome = await Promise.race([Promise.resolve(close()), late]);
        if (outcome === 'late') this.complain(`${what} did not stop within ${PATIENCE_MS / 1000} seconds; going on without it.`);
      } catch (error) {
        this.complain(`${what} did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        patience.abort();
      }
    }
  }
}
