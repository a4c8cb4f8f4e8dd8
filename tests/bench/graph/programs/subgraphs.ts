import { serveSubgraph, type ServedSubgraph } from '@homeward/service-kit';
import { openServices, supergraphOf, type HubOrder } from './open-services';
import { runProgram } from './run-program';

export interface ServedHub {
  /** Names each subgraph's address. */
  supergraphSdl: string;
  endpoints: Record<string, string>;
}

/** All subgraphs over HTTP, each on a port of its own. */
runProgram<HubOrder, ServedHub>(async (order) => {
  const opened = await openServices(order);
  const served: ServedSubgraph[] = [];
  const endpoints: Record<string, string> = {};
  for (const { service, platform } of opened.services) {
    const one = await serveSubgraph(service, platform, { port: 0 });
    served.push(one);
    endpoints[service.name] = one.url;
  }
  const stop = async (): Promise<void> => {
    for (const one of served) await one.close();
    await opened.close();
  };
  return { answer: { supergraphSdl: supergraphOf(opened, endpoints), endpoints }, stop };
});
