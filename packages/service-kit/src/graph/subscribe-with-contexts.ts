import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { AppError } from '../errors/app-error';
import { conclude, refusal } from './operation-outcome';
import type { StreamContext } from './stream-from';
import type { SubgraphPlatform } from './subgraph-platform';

type Results = AsyncIterableIterator<ExecutionResult>;

/** Calls back when the token is no longer good; returns how to stop watching. */
export type WatchToken = (ended: (reason: AppError) => void) => () => void;

export interface ContextsOfStream {
  newContext(): Promise<StreamContext>;
  watch: WatchToken;
}

/**
 * graphql-js would resolve every event of a subscription in the context of its start: with the token of that hour, loaders that remember
 * what was true then, and one audit entry for all. Here every event is an operation of its own; a token that expires, or is revoked,
 * ends the stream, also while nothing happens.
 */
export async function subscribeWithContexts(
  args: ExecutionArgs,
  start: StreamContext,
  { newContext, watch }: ContextsOfStream,
  platform: Pick<SubgraphPlatform, 'database' | 'log'>,
): Promise<ExecutionResult | Results> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return conclude(source, start, platform);
  const events = (source as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  let over = false;
  let letGo: (result: IteratorResult<unknown>) => void = () => undefined;
  let refuse: (reason: AppError) => void = () => undefined;
  let refused: AppError | undefined;
  const stopWatching = watch((reason) => {
    refused = reason;
    refuse(reason);
  });
  const end = (): Promise<IteratorResult<ExecutionResult>> => {
    over = true;
    stopWatching();
    // Not waited for: a source that is an async generator answers only after its next event.
    Promise.resolve(events.return?.()).catch(() => undefined);
    letGo({ done: true, value: undefined });
    return Promise.resolve({ done: true, value: undefined });
  };
  const resolve = async (rootValue: unknown): Promise<ExecutionResult> => {
    const contextValue = await newContext();
    return conclude(await execute({ ...args, contextValue, rootValue }), contextValue, platform);
  };
  // Not an async generator: its `return` would wait for the event that `next` is waiting for.
  const results: Results = {
    async next() {
      if (over) return { done: true, value: undefined };
      try {
        if (refused) throw refused;
        const event = await Promise.race([
          events.next(),
          new Promise<IteratorResult<unknown>>((resolve, reject) => {
            letGo = resolve;
            refuse = reject;
          }),
        ]);
        if (event.done) return await end();
        return { done: false, value: await resolve(event.value) };
      } catch (error) {
        await end();
        return { done: false, value: refusal(error, start.correlationId, platform) };
      }
    },
    return: end,
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}
