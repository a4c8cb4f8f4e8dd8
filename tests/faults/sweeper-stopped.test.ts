import { recordChildren, reportAll } from './reports';
import { tell } from './tell';
import { allWorked, countAll } from './trails';
import { openTrialHub, type TrialHub } from './trial-hub';
import { until } from './until';
import { killWorkers, startServiceProcess, startWorker, type HubWorker, type ServiceProcess } from './worker-process';

const REPORTS = 5;

describe('a worker process whose sweeps have stopped', () => {
  let hub: TrialHub;
  let worker: HubWorker;
  let witness: ServiceProcess;
  beforeAll(async () => {
    hub = await openTrialHub();
    const environment = hub.environmentWith();
    [worker, witness] = await Promise.all([startWorker(environment), startServiceProcess('education', environment)]);
    await recordChildren(hub, 0, REPORTS);
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

  it('is noticed by another process, which sounds the alarm for each of them until they run again', async () => {
    const beats = async () => (await hub.rows('select from hub.heartbeat')).length;
    await until('every sweep has run', async () => (await beats()) >= 6);
    const sweeps = await hub.rows<{ alarm: string }>(
      `select 'sweep ' || service || '/' || name as alarm from hub.heartbeat where service <> 'education' order by 1`,
    );
    const expected = sweeps.map(({ alarm }) => alarm);
    expect(await alarms()).toEqual([]);

    worker.freeze();
    const began = performance.now();
    await reportAll(hub, 0, REPORTS);
    await until('the alarm sounds for every sweep', async () => (await alarms()).length === expected.length, 25_000, 200);
    const seconds = (performance.now() - began) / 1000;
    expect(seconds).toBeGreaterThan(9);
    expect(await alarms()).toEqual(expected);
    expect((await alarmMetrics()).toSorted()).toEqual(expected);
    expect(witness.logged().match(/"msg":"sweep stopped"/g)).toHaveLength(expected.length);
    expect((await countAll(hub)).open).toBe(REPORTS);

    worker.thaw();
    await until('the alarm is taken back', async () => (await alarms()).length === 0, 15_000, 200);
    expect(await alarmMetrics()).toEqual([]);
    expect(witness.logged().match(/"msg":"sweep stopped: no longer"/g)).toHaveLength(expected.length);
    await allWorked(hub);
    tell(
      `${expected.length} sweeps stopped: ${expected.length} alarms within ${seconds.toFixed(0)} s, all taken back; ${REPORTS} reports waited and were worked`,
    );
  });
});
