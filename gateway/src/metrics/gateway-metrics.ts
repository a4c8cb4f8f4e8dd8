import { counter, histogram } from './exposition';

/** What /metrics shows: a registry of prom-client is one. */
export interface Metrics {
  contentType: string;
  metrics(): Promise<string>;
}

/** What the gateway measures of itself. */
export interface GatewayMetrics extends Metrics {
  /** `outcome`: answered, partly (with errors beside the data), refused, subscribed. */
  operation(outcome: string, seconds: number): void;
  subgraph(name: string, outcome: string, seconds: number): void;
  /** `code` of an error that was sent. */
  error(code: string): void;
}

/** `others`: measures of the same process, shown with them. */
export function createGatewayMetrics(openSubscriptions: () => number, others?: Metrics): GatewayMetrics {
  const operations = histogram('homeward_gateway_operation_duration_seconds', "From an operation's arrival to its answer.");
  const subgraphs = histogram('homeward_gateway_subgraph_duration_seconds', 'From asking a subgraph to its answer.');
  const errors = counter('homeward_gateway_errors_total', 'Errors that were sent, by code.');
  const open = 'homeward_gateway_subscriptions';
  return {
    contentType: others?.contentType ?? 'text/plain; version=0.0.4; charset=utf-8',
    operation: (outcome, seconds) => operations.observe({ outcome }, seconds),
    subgraph: (subgraph, outcome, seconds) => subgraphs.observe({ subgraph, outcome }, seconds),
    error: (code) => errors.add({ code }),
    async metrics() {
      const gauge = `# HELP ${open} Subscriptions that are open.\n# TYPE ${open} gauge\n${open} ${openSubscriptions()}`;
      return `${[(await others?.metrics())?.trimEnd(), operations.text(), subgraphs.text(), errors.text(), gauge].filter(Boolean).join('\n')}\n`;
    },
  };
}
