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
    const sweeps = await hub.rows<{ alarm: string; quick: boolean }>(
      `select 'sweep ' || service || '/' || name as alarm, every_ms <= ${QUICK_MS} as quick from hub.heartbeat
       where service <> 'education' order by 1`,
    );
    const expected = sweeps.filter(({ quick }) => quick).map(({ alarm }) => alarm);
    const slow = new Set(sweeps.filter(({ quick }) => !quick).map(({ alarm }) => alarm));
    const ofQuickOnes = (heard: readonly string[]) => heard.filter((alarm) => !slow.has(alarm)).toSorted();
    const logged = (sentence: string) =>
      witness
        .logged()
        .split('\n')
        .filter((line) => line.includes(`"msg":"${sentence}"`))
        .map((line) => JSON.parse(line) as { service: string; sweep: string })
        .map(({ service, sweep }) => `sweep ${service}/${sweep}`);
    expect(await alarms()).toEqual([]);

    worker.freeze();
    const began = performance.now();
    await reportAll(hub, 0, REPORTS);
    const sound = async () => ofQuickOnes(await alarms()).length === expected.length;
    await until('the alarm sounds for every quick sweep', sound, 25_000, 200);
    const seconds = (performance.now() - began) / 1000;
    expect(seconds).toBeGreaterThan(9);
    expect(ofQuickOnes(await alarms())).toEqual(expected);
    expect(ofQuickOnes(await alarmMetrics())).toEqual(expected);
    expect(ofQuickOnes(logged('sweep stopped'))).toEqual(expected);
    expect((await countAll(hub)).open).toBe(REPORTS);

    worker.thaw();
    await until('the alarm is taken back', async () => (await alarms()).length === 0, 15_000, 200);
    expect(await alarmMetrics()).toEqual([]);
    expect(ofQuickOnes(logged('sweep stopped: no longer'))).toEqual(expected);
    await allWorked(hub);
    tell(
      `${expected.length} sweeps stopped: ${expected.length} alarms within ${seconds.toFixed(0)} s, all taken back; ${REPORTS} reports waited and were worked`,
    );
  });
});
