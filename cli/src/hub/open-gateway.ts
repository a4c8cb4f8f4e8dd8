import { composeSupergraph, parseGuards, type RunningGateway, startGateway } from '@homeward/gateway';
import type { Environment } from '@homeward/service-kit';
import type { RunningServices } from './start-services';

/** The one graph over the services of this process, called without a network between. */
export function openGateway(
  { shared, services }: RunningServices,
  port: number,
  environment: Environment,
): Promise<RunningGateway> {
  const { settings, organisations, sessions, log, metrics } = shared;
  const subgraphs = services.map(({ subgraph }) => subgraph);
  return startGateway({
    ...parseGuards(environment),
    supergraphSdl: composeSupergraph(subgraphs.map(({ name, sdl }) => ({ name, sdl, url: `http://${name}/` }))),
    executors: Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, subgraph.executor])),
    port,
    issuer: settings.oidcIssuer,
    audience: settings.oidcAudience,
    tokenRules: settings.tokenRules,
    sessions,
    organisations,
    log,
    metrics: metrics.registry,
    production: settings.nodeEnv === 'production',
  });
}
