import type { GatewayMetrics } from '../metrics/gateway-metrics';
import type { Plugin } from './plugin';

/** Measures every operation, from its parameters being read to its answer, or to the opening of its subscription. */
export function useOperationMetrics(metrics: Pick<GatewayMetrics, 'operation'>): Plugin {
  const began = new WeakMap<object, number>();
  return {
    onParams({ context }) {
      began.set(context, performance.now());
    },
    onExecutionResult({ result, context }) {
      if (!result) return;
      const seconds = (performance.now() - (began.get(context) ?? performance.now())) / 1000;
      if (Symbol.asyncIterator in result) return metrics.operation('subscribed', seconds);
      const { data, errors } = result as { data?: unknown; errors?: readonly unknown[] };
      metrics.operation(errors?.length ? (data ? 'partly' : 'refused') : 'answered', seconds);
    },
  };
}
