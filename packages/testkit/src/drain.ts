import { CONSUMERS, type Consumer } from '@homeward/contracts';
import { createLaneWorker, type JobDeclaration, type OpenPlatform, type Service } from '@homeward/service-kit';

export interface Working {
  platform: OpenPlatform;
  service: Pick<Service, 'name' | 'jobs'>;
}

export interface DrainOptions {
  /** Every handler is called twice with the same events, as it may be after a crash: the second call must change nothing. */
  twice?: boolean;
  /** Leaves events that failed to wait for their next try, instead of throwing. */
  allowFailures?: boolean;
}

interface Open {
  name: string;
  key: string;
  attempts: number;
  failed_because: string | null;
}

/** Works all lanes of the given services until nothing that is due is open. Throws when an event failed, and says which and why. */
export async function drain(
  working: readonly Working[],
  { twice = false, allowFailures = false }: DrainOptions = {},
): Promise<void> {
  const workers = working.flatMap(({ platform, service }) => {
    if (!isConsumer(service.name)) return [];
    const jobs = twice ? service.jobs.map(calledTwice) : service.jobs;
    return [{ platform, consumer: service.name, worker: createLaneWorker(platform, service.name, jobs, () => undefined) }];
  });
  for (let worked = -1; worked !== 0;) {
    worked = 0;
    for (const { platform, consumer, worker } of workers) {
      for (const { lane } of await openLanes(platform, consumer)) worked += await worker.work(lane);
    }
  }
  if (!allowFailures) for (const { platform, consumer } of workers) await refuseFailures(platform, consumer);
}

async function openLanes({ jobsDatabase, clocks }: OpenPlatform, consumer: Consumer): Promise<{ lane: number }[]> {
  return jobsDatabase.dataSource.query('select lane from hub.open_lanes($1, $2)', [consumer, clocks.system.now()]);
}

async function refuseFailures({ jobsDatabase }: OpenPlatform, consumer: Consumer): Promise<void> {
  const open: Open[] = await jobsDatabase.dataSource.query('select name, key, attempts, failed_because from hub.failures($1)', [
    consumer,
  ]);
  if (open.length === 0) return;
  const lines = open.map(
    ({ name, key, attempts, failed_because }) =>
      `${name} of ${key}: ${failed_because ?? 'waits for another'} (${attempts} tries)`,
  );
  throw new Error(`${consumer} could not work all its events:\n  ${lines.join('\n  ')}`);
}

const isConsumer = (name: string): name is Consumer => (CONSUMERS as readonly string[]).includes(name);

const calledTwice = (job: JobDeclaration): JobDeclaration => ({
  event: job.event,
  handle: async (tx, events) => {
    await job.handle(tx, events);
    await job.handle(tx, events);
  },
});
