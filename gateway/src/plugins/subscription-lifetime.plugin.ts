import { watchToken, type AppError, type Clock } from '@homeward/service-kit';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Authenticate } from '../caller';
import { endable, type Stream } from '../streams';
import { contextOf, type Plugin } from './plugin';

const EXPIRED: ExecutionResult = {
  errors: [
    new GraphQLError('Your token has expired, so this subscription has ended. Subscribe again with a new one.', {
      extensions: { code: 'UNAUTHENTICATED' },
    }),
  ],
};

const takenBack = ({ message, code }: AppError): ExecutionResult => ({
  errors: [new GraphQLError(`${message} This subscription has ended.`, { extensions: { code } })],
});

const DRAINING: ExecutionResult = {
  errors: [
    new GraphQLError('This gateway is closing. Subscribe again, with the last cursor you have, and nothing is missed.', {
      extensions: { code: 'UPSTREAM_UNAVAILABLE' },
    }),
  ],
};

/** The longest a Node timer can wait, in milliseconds. */
const LONGEST_WAIT = 2 ** 31 - 1;

export interface SubscriptionLifetime {
  plugin: Plugin;
  /** Subscriptions that are open now. */
  count(): number;
  /** Ends every subscription with a word to its caller; resolves when it has been said to all, or after `ms`. */
  endAll(ms: number): Promise<void>;
}

export interface LifetimeOptions {
  clock: Clock;
  authenticate: Authenticate;
  /** Calls back when tokens have been revoked. */
  onRevocation(listener: () => void): () => void;
}

/** A subscription lives no longer than the token it was opened with, also when that is revoked, nor than this process. */
export function createSubscriptionLifetime({ clock, authenticate, onRevocation }: LifetimeOptions): SubscriptionLifetime {
  const open = new Set<Stream>();
  let closed = false;
  let allEnded: () => void = () => undefined;
  return {
    count: () => open.size,
    async endAll(ms) {
      closed = true;
      for (const stream of open) stream.end(DRAINING);
      if (open.size === 0) return;
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        allEnded = () => setImmediate(resolve);
        timer = setTimeout(resolve, ms);
      });
      clearTimeout(timer);
    },
    plugin: {
      onExecutionResult({ result, setResult, context }) {
        if (!result || !(Symbol.asyncIterator in result)) return;
        const { caller } = contextOf(context);
        const expiresAt = caller?.expiresAt;
        let stopWatching: () => void = () => undefined;
        let timer: NodeJS.Timeout | undefined;
        const stream = endable(result as AsyncIterable<ExecutionResult>, (ended) => {
          clearTimeout(timer);
          stopWatching();
          open.delete(ended);
          if (open.size === 0) allEnded();
        });
        open.add(stream);
        if (expiresAt !== undefined) {
          timer = setTimeout(() => stream.end(EXPIRED), Math.min(Math.max(expiresAt - clock.now().getTime(), 0), LONGEST_WAIT));
        }
        if (caller) {
          const stands = (): Promise<unknown> => authenticate(caller.authorization, caller.thumbprint);
          stopWatching = watchToken(stands, onRevocation, (reason) => stream.end(takenBack(reason)));
        }
        if (closed) stream.end(DRAINING);
        setResult(stream);
      },
    },
  };
}
