import { createTestPlatform, type TestPlatform } from '@homeward/testkit';
import { startWork, type RunningWork } from '../platform/start-work';
import { defineSweep, type SweepDeclaration } from './sweep-declaration';
import { lateAfterMs } from './watchdog';
import { allJobs } from '../testing/all-jobs';

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 500) throw new Error('It did not come true within five seconds.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('the sweeps of a service', () => {
  let platform: TestPlatform;
  let work: RunningWork | undefined;
  beforeEach(async () => {
    platform = await createTestPlatform({ serviceName: 'education' });
  });
  afterEach(async () => {
    await work?.stop();
    work = undefined;
    await platform.close();
  });

  const start = async (...sweeps: SweepDeclaration[]): Promise<RunningWork> =>
    (work = await startWork(platform, { name: 'education', jobs: allJobs('education', []), sweeps }, { lanesEveryMs: 50 }));
  const beats = async (): Promise<string[]> =>
    (await platform.owner.query('select name from hub.heartbeat order by name')).rows.map(({ name }) => name);

  it('run again and again at their interval, and give a sign of life each time', async () => {
    let runs = 0;
    const { alarms, look } = await start(defineSweep({ name: 'overdue', everyMs: 20, run: async () => (runs += 1) }));
    await until(() => runs > 3);
    await until(async () => (await beats()).length === 2);
    await look();
    expect(alarms()).toEqual([]);
    expect(await platform.metrics.metrics()).toMatch(/homeward_sweep_worked_total\{service="education",sweep="overdue"\} \d+/);
  });

  it('sound the alarm when one of them has stopped, and take it back when it runs again', async () => {
    let stuck = true;
    let free: (() => void) | undefined;
    const { alarms, look } = await start(
      defineSweep({
        name: 'overdue',
        everyMs: 20,
        run: async () => (stuck ? new Promise<number>((resolve) => (free = () => resolve(0))) : 0),
      }),
    );
    await platform.owner.query(`insert into hub.heartbeat values ('education', 'overdue', 20, $1)`, [
      platform.clocks.system.now(),
    ]);
    await until(() => free !== undefined);
    await look();
    expect(alarms()).toEqual([]);
    platform.clocks.advanceSystem(lateAfterMs(20) + 1);
    await until(async () => {
      await look();
      return alarms().length === 1;
    });
    expect(alarms()).toEqual(['sweep education/overdue']);
    expect(await platform.metrics.metrics()).toContain('homeward_alarm{name="sweep education/overdue"} 1');
    stuck = false;
    free?.();
    await until(async () => {
      await look();
      return alarms().length === 0;
    });
    expect(await platform.metrics.metrics()).toContain('homeward_alarm{name="sweep education/overdue"} 0');
  });

  it('sound the alarm when one of another service has stopped', async () => {
    const { alarms, look } = await start();
    await platform.owner.query(`insert into hub.heartbeat values ('case-records', 'lanes', 2000, $1)`, [
      new Date(platform.clocks.system.now().getTime() - 11_000),
    ]);
    await look();
    expect(alarms()).toEqual(['sweep case-records/lanes']);
  });

  it('sound the alarm when one only ever fails', async () => {
    const { alarms, look } = await start(
      defineSweep({
        name: 'failing',
        everyMs: 20,
        run: async () => {
          throw new Error('no');
        },
      }),
    );
    await platform.owner.query(`insert into hub.heartbeat values ('education', 'failing', 20, $1)`, [
      new Date(platform.clocks.system.now().getTime() - 11_000),
    ]);
    await look();
    expect(alarms()).toEqual(['sweep education/failing']);
  });

  it('are not missed when this version no longer has them', async () => {
    await platform.owner.query(`insert into hub.heartbeat values ('education', 'of-old', 20, now() - interval '1 day')`);
    await start();
    await until(async () => (await beats()).join() === 'lanes');
  });

  it('leave an alarm for events that were given up', async () => {
    const { alarms, look } = await start();
    await platform.owner.query(
      `insert into hub.event_consumption (event_id, consumer, lane, key, seq, position, urgent, state)
       values (gen_random_uuid(), 'education', 0, 'k', 1, 1, false, 'DEAD')`,
    );
    await look();
    expect(alarms()).toEqual(['dead letters education']);
    expect(await platform.metrics.metrics()).toContain('homeward_dead_letters{consumer="education"} 1');
  });
});
