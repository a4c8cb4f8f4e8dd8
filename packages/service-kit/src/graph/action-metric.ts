import { Histogram, type Registry } from 'prom-client';
import { AppError } from '../errors/app-error';

const NAME = 'homeward_action_duration_seconds';

export interface ActionMetric {
  /** The returned function ends the measurement with what came of it: 'OK', 'FORBIDDEN', or what was thrown. */
  start(action: string): (outcome: unknown) => void;
}

/** How long each action took and what came of it: `homeward_action_duration_seconds{service,action,outcome}`. */
export function actionMetric(registry: Registry, service: string): ActionMetric {
  const known = registry.getSingleMetric(NAME) as Histogram<'service' | 'action' | 'outcome'> | undefined;
  const histogram =
    known ??
    new Histogram({
      name: NAME,
      help: 'Duration of an action of the graph, by what came of it.',
      labelNames: ['service', 'action', 'outcome'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    });
  return {
    start(action) {
      const end = histogram.startTimer({ service, action });
      return (outcome) => void end({ outcome: labelOf(outcome) });
    },
  };
}

function labelOf(outcome: unknown): string {
  if (typeof outcome === 'string') return outcome;
  return outcome instanceof AppError ? outcome.code : 'INTERNAL';
}
