import {
  createLog,
  createPlatform,
  type Environment,
  openShared,
  parseSettings,
  type Service,
  type Shared,
  startService,
} from '@homeward/service-kit';
import type { Closers } from './closers';
import { SERVICES } from './services';

export interface RunningServices {
  shared: Shared;
  services: readonly Service[];
}

/**
 * Every service in this process, each on a platform of its own over what they share, at work.
 * @throws AppError for every fault of the environment, or while the database cannot be reached.
 */
export async function startServices(environment: Environment, closers: Closers): Promise<RunningServices> {
  const settings = parseSettings(environment);
  // standard output belongs to what the command says to a person
  const log = createLog(settings.logLevel, { write: (line) => void process.stderr.write(line) });
  const [first] = SERVICES;
  const shared = await openShared({ settings, serviceName: first!.name, log });
  closers.add('The queue', () => shared.close());
  const services: Service[] = [];
  for (const { name, create, entities } of SERVICES) {
    const platform = await createPlatform({ serviceName: name, entities, environment, shared });
    closers.add(`The database connections of ${name}`, () => platform.close());
    const running = await startService(platform, await create(platform));
    closers.add(`The work of ${name}`, () => running.stop());
    services.push(running.service);
  }
  return { shared, services };
}
