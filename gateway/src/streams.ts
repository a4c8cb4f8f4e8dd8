import type { ExecutionResult } from 'graphql';

export interface Stream extends AsyncIterableIterator<ExecutionResult> {
  /** Sends `last`, then ends the stream, and lets go of what feeds it. */
  end(last: ExecutionResult): void;
}

/** A stream of results that can be ended from outside; `onEnd` is called once, however it ends. */
export function endable(source: AsyncIterable<ExecutionResult>, onEnd: (stream: Stream) => void): Stream {
  const iterator = source[Symbol.asyncIterator]();
  let over = false;
  let farewell: ExecutionResult | undefined;
  let said = false;
  let wake: () => void = () => undefined;
  const ended = new Promise<'ended'>((resolve) => (wake = () => resolve('ended')));

  const finish = (): IteratorReturnResult<undefined> => {
    if (!over) {
      over = true;
      onEnd(stream);
    }
    return { done: true, value: undefined };
  };
  const letGo = (): void => void Promise.resolve(iterator.return?.()).catch(() => undefined);

  const stream: Stream = {
    [Symbol.asyncIterator]: () => stream,
    async next() {
      if (over) return finish();
      const step = farewell ? 'ended' : await Promise.race([iterator.next(), ended]);
      if (step !== 'ended') return step.done ? finish() : step;
      if (!farewell || said) return finish(); // who comes back after the last word has passed it on
      said = true;
      return { done: false, value: farewell };
    },
    async return() {
      letGo();
      wake();
      return finish();
    },
    async throw(error) {
      letGo();
      finish();
      throw error;
    },
    end(last) {
      if (over || farewell) return;
      farewell = last;
      letGo();
      wake();
    },
  };
  return stream;
}

/**
 * Each result of a stream, changed. Written out rather than as a generator: a generator that waits for its next result does not hear
 * that its reader has gone.
 */
export function mapped<T>(source: AsyncIterable<T>, change: (item: T) => T): AsyncIterableIterator<T> {
  const iterator = source[Symbol.asyncIterator]();
  const changed = (step: IteratorResult<T>): IteratorResult<T> => (step.done ? step : { done: false, value: change(step.value) });
  const over: IteratorReturnResult<undefined> = { done: true, value: undefined };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => changed(await iterator.next()),
    return: async (value) => {
      await iterator.return?.(value);
      return over;
    },
    throw: async (error) => {
      await iterator.return?.();
      throw error;
    },
  };
}

/** The same stream; `over` is called once, when it has ended, failed or been left. */
export function untilOver<T>(source: AsyncIterable<T>, over: () => void): AsyncIterableIterator<T> {
  const iterator = source[Symbol.asyncIterator]();
  let said = false;
  const end = (): void => {
    if (!said) over();
    said = true;
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        const step = await iterator.next();
        if (step.done) end();
        return step;
      } catch (error) {
        end();
        throw error;
      }
    },
    async return(value) {
      end();
      await iterator.return?.(value);
      return { done: true, value };
    },
    async throw(error) {
      end();
      await iterator.return?.();
      throw error;
    },
  };
}

/** Results that are pushed, to be read one by one. `onReturn` is called when the reader leaves. */
export interface Inbox {
  results: AsyncIterableIterator<ExecutionResult>;
  push(result: ExecutionResult): void;
  complete(): void;
}

export function openInbox(onReturn: () => void): Inbox {
  const waiting: ExecutionResult[] = [];
  let over = false;
  let wake: (() => void) | undefined;
  const stir = (): void => {
    wake?.();
    wake = undefined;
  };
  const mustWait = (): boolean => waiting.length === 0 && !over;
  const results: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => results,
    async next() {
      while (mustWait()) await new Promise<void>((resolve) => (wake = resolve));
      const value = waiting.shift();
      return value ? { done: false, value } : { done: true, value: undefined };
    },
    async return() {
      waiting.length = 0;
      over = true;
      stir();
      onReturn();
      return { done: true, value: undefined };
    },
  };
  return {
    results,
    push(result) {
      if (over) return;
      waiting.push(result);
      stir();
    },
    complete() {
      over = true;
      stir();
    },
  };
}
