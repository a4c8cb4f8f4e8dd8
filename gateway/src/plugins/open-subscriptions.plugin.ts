import type { ExecutionResult } from 'graphql';
import { refusal } from '../errors/refusal';
import { untilOver } from '../streams';
import { contextOf, type Plugin } from './plugin';
import { clientKey } from './rate-limit.plugin';

const REMEDY = 'End one of them first.';

const tooMany = (max: number): ExecutionResult => ({
  errors: [
    refusal('RATE_LIMITED', `This client has ${max} subscriptions open here and may have no more. ${REMEDY}`, {
      remedy: REMEDY,
      details: { limit: 'subscriptions', max },
      status: 429,
    }),
  ],
});

/** `max`: subscriptions that one client may hold open at this gateway, whatever sockets and streams they come over. */
export function useOpenSubscriptions(max: number): Plugin {
  const open = new Map<string, number>();
  const add = (key: string, change: number): void => {
    const count = (open.get(key) ?? 0) + change;
    if (count > 0) open.set(key, count);
    else open.delete(key);
  };
  return {
    onSubscribe({ args, setResultAndStopExecution }) {
      const { caller } = contextOf(args.contextValue);
      if (caller && (open.get(clientKey(caller.viewer)) ?? 0) >= max) setResultAndStopExecution(tooMany(max) as never);
    },
    onExecutionResult({ result, setResult, context }) {
      const { caller } = contextOf(context);
      if (!caller || !result || !(Symbol.asyncIterator in result)) return;
      const key = clientKey(caller.viewer);
      add(key, 1);
      setResult(untilOver(result, () => add(key, -1)));
    },
  };
}
