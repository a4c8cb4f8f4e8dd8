/** Who in this process waits for which topic. */
export class TopicListeners {
  private readonly listeners = new Map<string, Set<() => void>>();

  notify(topic: string): void {
    for (const wake of this.listeners.get(topic) ?? []) wake();
  }

  /** After a broken connection: anything may have been missed. */
  notifyAll(): void {
    for (const topic of this.listeners.keys()) this.notify(topic);
  }

  /**
   * Listens from now on; wake-ups that come while the listener is busy are one. Ends with `return()`, at once and also while it waits (a
   * generator would end with the next wake-up only), or when `closed` is aborted.
   */
  listen(topic: string, closed: AbortSignal): AsyncIterableIterator<void> {
    let pending = false;
    let over = closed.aborted;
    let wake = (): void => undefined;
    const signal = (): void => {
      pending = true;
      wake();
    };
    const listeners = this.listeners.get(topic) ?? new Set();
    const end = (): void => {
      over = true;
      closed.removeEventListener('abort', end);
      listeners.delete(signal);
      if (listeners.size === 0 && this.listeners.get(topic) === listeners) this.listeners.delete(topic);
      wake();
    };
    if (!over) {
      this.listeners.set(topic, listeners.add(signal));
      closed.addEventListener('abort', end);
    }
    const wakeUps: AsyncIterableIterator<void> = {
      async next() {
        if (!pending && !over) await new Promise<void>((resolve) => (wake = resolve));
        pending = false;
        return { done: over, value: undefined } as IteratorResult<void>;
      },
      return() {
        end();
        return Promise.resolve({ done: true, value: undefined });
      },
      [Symbol.asyncIterator]: () => wakeUps,
    };
    return wakeUps;
  }
}
