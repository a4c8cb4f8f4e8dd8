import { startGateway } from '@homeward/gateway';
import { openServices, supergraphOf, type HubOrder } from './open-services';
import type { Started } from './run-program';

/** The gateway with every service in its own process, as `homeward start` runs them. */
export async function startInProcess(order: HubOrder): Promise<Started<{ url: string }>> {
  const opened = await openServices(order);
  const { services, shared, log } = opened;
  const gateway = await startGateway({
    supergraphSdl: supergraphOf(opened, Object.fromEntries(services.map(({ service: { name } }) => [name, `http://${name}/`]))),
    executors: Object.fromEntries(services.map(({ service: { name, subgraph } }) => [name, subgraph.executor])),
    port: 0,
    issuer: shared.settings.oidcIssuer,
    audience: shared.settings.oidcAudience,
    organisations: shared.organisations,
    log,
    metrics: shared.metrics.registry,
    production: true,
  });
  const stop = async (): Promise<void> => {
    await gateway.stop();
    await opened.close();
  };
  return { answer: { url: gateway.url }, stop };
}
