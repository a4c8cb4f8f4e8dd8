import { composeSupergraph } from '@homeward/gateway';
import {
  createLog,
  createPlatform,
  openShared,
  parseSettings,
  type Log,
  type OpenPlatform,
  type Service,
  type Shared,
} from '@homeward/service-kit';
import { SERVICES } from '@homeward/cli';
import { BENCH_SECRET } from '../../shared/bench-secret';

export interface HubOrder {
  databaseUrl: string;
  issuerUrl: string;
}

export interface OpenServices {
  log: Log;
  shared: Shared;
  services: readonly { service: Service; platform: OpenPlatform }[];
  close(): Promise<void>;
}

/** Every service of the hub on a platform of its own, as `homeward start` opens them; none of their lanes and sweeps is at work. */
export async function openServices({ databaseUrl, issuerUrl }: HubOrder): Promise<OpenServices> {
  const environment = {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    HOMEWARD_SECRET: BENCH_SECRET,
    OIDC_ISSUER: issuerUrl,
    LOG_LEVEL: 'warn',
  };
  const log = createLog('warn', { write: (line) => void process.stderr.write(line) });
  const shared = await openShared({ settings: parseSettings(environment), serviceName: 'case-records', log });
  const services: { service: Service; platform: OpenPlatform }[] = [];
  for (const { name, create, entities } of SERVICES) {
    const platform = await createPlatform({ serviceName: name, entities, environment, shared });
    services.push({ service: await create(platform), platform });
  }
  const close = async (): Promise<void> => {
    for (const { service, platform } of services) {
      await service.deliveries?.close();
      await service.close();
      await platform.close();
    }
    await shared.close();
  };
  return { log, shared, services, close };
}

/** @param urls by the service's name */
export const supergraphOf = ({ services }: OpenServices, urls: Readonly<Record<string, string>>): string =>
  composeSupergraph(services.map(({ service: { name, subgraph } }) => ({ name, sdl: subgraph.sdl, url: urls[name]! })));
