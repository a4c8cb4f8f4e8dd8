import type { OpenPlatform } from '../platform/create-platform';
import type { Service } from '../platform/platform';
import { startWork, type RunningWork } from '../platform/start-work';
import { serveSubgraph, type ServedSubgraph, type ServeOptions } from '../server/serve-subgraph';

export interface RunningService {
  readonly service: Service;
  readonly work: RunningWork;
  /** Where it is served, when it is; a subgraph that is called in-process is not. */
  readonly served: ServedSubgraph | undefined;
  /**
   * Drains: takes no more requests and lets those running end, then the sweeps and lanes, then deliveries to the outside, then closes
   * the service. The platform stays open, as other services may share it: close it afterwards.
   */
  stop(): Promise<void>;
}

/**
 * Puts a service to work: its lanes, its sweeps, and its subgraph over HTTP where `serve` says so.
 * Throws AppError INTERNAL when an event that the contracts give to it has no handler or two, CONFLICT when the port is taken.
 */
export async function startService(platform: OpenPlatform, service: Service, serve?: ServeOptions): Promise<RunningService> {
  const work = await startWork(platform, service);
  const served = serve ? await serveOrStop(platform, service, work, serve) : undefined;
  const stop = async (): Promise<void> => {
    await served?.close();
    await work.stop();
    await service.deliveries?.close();
    await service.close();
  };
  let stopping: Promise<void> | undefined;
  return { service, work, served, stop: () => (stopping ??= stop()) };
}

async function serveOrStop(
  platform: OpenPlatform,
  service: Service,
  work: RunningWork,
  serve: ServeOptions,
): Promise<ServedSubgraph> {
  try {
    return await serveSubgraph(service, platform, { ...serve, alarms: () => work.alarms() });
  } catch (error) {
    await work.stop();
    throw error;
  }
}
