/**
 * The source of a subscription that wakes up and reads: what `read` finds now, then what it finds after every wake-up. It listens before
 * it reads, so that nothing falls between the two, and it lets go of the wake-ups at once when the watcher goes, even while it waits
 * (an async generator would not: its `return` comes after the next `yield`).
 *
 * @param wakeUps `platform.signals.subscribe(topic)`; they carry nothing and may be too many or too few
 * @param read the events after those that it gave before, oldest first; it keeps its own cursor
 */
export function follow<Event>(wakeUps: AsyncIterable<void>, read: () => Promise<readonly Event[]>): AsyncIterableIterator<Event> {
  const wakes = wakeUps[Symbol.asyncIterator]();
  const found: Event[] = [];
  const state = { begun: false, over: false };
  let woken = wakes.next();
  let letGo = (): void => undefined;

  const wakeUp = async (): Promise<void> => {
    const gone = new Promise<undefined>((resolve) => (letGo = () => resolve(undefined)));
    const wake = await Promise.race([woken, gone]);
    if (wake === undefined) return;
    if (wake.done) state.over = true;
    else woken = wakes.next();
  };

  const events: AsyncIterableIterator<Event> = {
    async next() {
      while (!state.over) {
        if (found.length > 0) return { done: false, value: found.shift()! };
        if (state.begun) await wakeUp();
        state.begun = true;
        if (!state.over) found.push(...(await read()));
      }
      return { done: true, value: undefined };
    },
    return() {
      state.over = true;
      letGo();
      Promise.resolve(wakes.return?.()).catch(() => undefined);
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]: () => events,
  };
  return events;
}
