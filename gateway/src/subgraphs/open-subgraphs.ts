import type { Executor } from '@graphql-mesh/transport-common';
import { AppError, FROM_GATEWAY, type GatewaySeal } from '@homeward/service-kit';
import type { GatewayOptions } from '../gateway-options';
import type { Whereabouts } from '../server/reachability';
import type { CallSubgraph } from './call';
import { endpointsOf } from './endpoints';
import { subgraphExecutor, type ExecutorOptions } from './executor';
import { callInProcess } from './in-process';
import { callOverHttp } from './over-http';
import { subscribeOverWebSocket } from './over-websocket';
import { openConnections } from './post-json';
import { subgraphName, subgraphsOf } from './subgraph-names';

export interface OpenSubgraphs {
  /** However the runtime spells its name. */
  executorOf(spelled: string): Executor;
  whereabouts: Readonly<Record<string, Whereabouts>>;
  close(): void;
}

const DEADLINE_MS = 5_000;

type Options = Pick<GatewayOptions, 'supergraphSdl' | 'executors' | 'endpoints' | 'deadlineMs' | 'deadlinesMs' | 'log'>;

/** Whatever is sent to another process says that it comes from a gateway, with the token it is sent for. */
const proven =
  (call: CallSubgraph, seal: Pick<GatewaySeal, 'ofOperation'>): CallSubgraph =>
  (asked) => {
    const said = seal.ofOperation(asked.headers['authorization'] ?? '');
    return call({ ...asked, headers: { ...asked.headers, [FROM_GATEWAY]: said } });
  };

/** Throws AppError INVALID_INPUT for an executor or an endpoint that the supergraph has no subgraph for. */
export function openSubgraphs(
  options: Options,
  seal: Pick<GatewaySeal, 'ofOperation'>,
  observe?: ExecutorOptions['observe'],
): OpenSubgraphs {
  const { supergraphSdl, executors = {}, endpoints = {}, deadlineMs = DEADLINE_MS, deadlinesMs = {}, log } = options;
  const subgraphs = subgraphsOf(supergraphSdl);
  const known = new Set(subgraphs.map(({ name }) => name));
  for (const name of [...Object.keys(executors), ...Object.keys(endpoints), ...Object.keys(deadlinesMs)]) {
    if (known.has(name)) continue;
    throw new AppError('INVALID_INPUT', `The supergraph has no subgraph "${name}": it has ${[...known].join(', ')}.`, {
      field: name,
    });
  }
  const connections = openConnections();
  const whereabouts: Record<string, Whereabouts> = {};
  const open = new Map<string, Executor>();
  for (const { name, url } of subgraphs) {
    const local = executors[name];
    let call: CallSubgraph;
    if (local) {
      call = callInProcess(local);
      whereabouts[name] = 'in-process';
    } else {
      const replicas = endpointsOf(endpoints[name] ?? url);
      call = proven(callOverHttp(replicas, connections, subscribeOverWebSocket), seal);
      whereabouts[name] = replicas.all;
    }
    open.set(name, subgraphExecutor({ name, call, deadlineMs: deadlinesMs[name] ?? deadlineMs, log, observe }));
  }
  return {
    whereabouts,
    executorOf(spelled) {
      const executor = open.get(subgraphName(spelled));
      if (!executor) throw new Error(`the planner asks for the subgraph ${spelled}, which the supergraph does not name`);
      return executor;
    },
    close: () => connections.close(),
  };
}
