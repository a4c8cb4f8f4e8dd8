import { recordChildren, reportAll } from './reports';
import { tell } from './tell';
import { allWorked, countAll } from './trails';
import { openTrialHub, type TrialHub } from './trial-hub';
import { pause, until } from './until';
import { killWorkers, startServiceProcess, startWorker, type HubWorker, type ServiceProcess } from './worker-process';

const REPORTS = 5;
/** A sweep that runs as often as this has stopped when it has not run for ten seconds. */
const QUICK_MS = 2_000;
const SLOWEST_MS = 7_000;

/** Until no sweep has run for the first time for as long as the slowest of them waits. */
async function everySweepHasRun(hub: TrialHub): Promise<void> {
  const count = async (): Promise<number> => (await hub.rows('select from hub.heartbeat')).length;
  let before: number;
  do {
    before = await count();
    await pause(SLOWEST_MS);
  } while (before === 0 || (await count()) > before);
}

describe('a worker process whose sweeps have stopped', () => {
  let hub: TrialHub;
  let worker: HubWorker;
  let witness: ServiceProcess;
  beforeAll(async () => {
    hub = await openTrialHub();
    const environment = hub.environmentWith();
    [worker, witness] = await Promise.all([startWorker(environment), startServiceProcess('education', environment)]);
    await recordChildren(hub, 0, REPORTS, null);
  });
  afterAll(async () => {
    await killWorkers();
    await hub.close();
  });

  const alarms = async (): Promise<string[]> =>
    ((await (await fetch(`${witness.url}/health`)).json()) as { alarms: string[] }).alarms.toSorted();
  const alarmMetrics = async (): Promise<string[]> =>
    [...(await (await fetch(`${witness.url}/metrics`)).text()).matchAll(/^homeward_alarm\{name="([^"]+)"\} 1$/gm)].map(
      ([, name]) => name as string,
    );

  it('is noticed by another process, which sounds the alarm for each of the quick ones until they run again', async () => {
    await everySweepHasRun(hub);
    const sweeps = await hub.rows<{ alarm: string }>(
      `select 'sweep ' || service || '/' || name as alarm from hub.heartbeat
       where service <> 'education' and every_ms <= ${QUICK_MS} order by 1`,
    );
    const expected = sweeps.map(({ alarm }) => alarm);
    expect(await alarms()).toEqual([]);

    worker.freeze();
    const began = performance.now();
    await reportAll(hub, 0, REPORTS);
    const sounds = async () => {
      const heard = await alarms();
      return expected.every((alarm) => heard.includes(alarm));
    };
    await until('the alarm sounds for every quick sweep', sounds, 25_000, 200);
    const seconds = (performance.now() - began) / 1000;
    expect(seconds).toBeGreaterThan(9);
    expect(await alarms()).toEqual(expect.arrayContaining(expected));
    expect(await alarmMetrics()).toEqual(expect.arrayContaining(expected));
    expect(witness.logged().match(/"msg":"sweep stopped"/g)?.length).toBeGreaterThanOrEqual(expected.length);
    expect((await countAll(hub)).open).toBe(REPORTS);

    worker.thaw();
    await until('the alarm is taken back', async () => (await alarms()).length === 0, 15_000, 200);
    expect(await alarmMetrics()).toEqual([]);
    expect(witness.logged().match(/"msg":"sweep stopped: no longer"/g)?.length).toBeGreaterThanOrEqual(expected.length);
    await allWorked(hub);
    tell(
      `${expected.length} sweeps stopped: ${expected.length} alarms within ${seconds.toFixed(0)} s, all taken back; ${REPORTS} reports waited and were worked`,
    );
  });
});
