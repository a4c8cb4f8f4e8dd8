import { SWEEP } from '@homeward/case-records/dist/store/duty.store';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { openBenchHub } from '../routing/bench-hub';
import { withClient, type BenchServer } from '../shared/bench-server';
import { seedEpisodes } from '../graph/seed/seed-episodes';

const EPISODES = 20_000;
const DUE_AT_ONCE = 10_000;
const SOON_MS = 10_000;

/** As many open duties as asked for, each with a time of its own in the months to come. */
async function seedDuties(owner: Client, duties: number): Promise<void> {
  await seedEpisodes(owner, EPISODES);
  await owner.query(
    `insert into case_records.duty (id, episode_id, kind, slot, topic, owner_id, owner_role, rule_id, rule_source, state, raised_at, starts_at, due_at,
       next_move_at, because, clocks)
     select uuidv7(), e.id, 'TASK', 'TASK:bench_' || n, 'bench_' || n, 'authority.rochdale', 'allocated_worker', 'BENCH-1', 'The bench', 'PENDING',
       now(), now(), now() + interval '1 day' + random() * interval '90 days', now() + interval '1 day' + random() * interval '80 days', 'The bench.', '[]'
     from (select id from case_records.episode limit $1) e cross join generate_series(1, $2::integer) n`,
    [EPISODES, Math.ceil(duties / EPISODES)],
  );
  await owner.query('vacuum (analyze) case_records.duty');
}

const DUE = `select count(*)::integer as due from case_records.duty where next_move_at <= clock_timestamp()`;

export interface SweepMeasurement {
  /** From the moment at which all were due to the one at which none was left. */
  seconds: number;
  plan: string[];
}

/** `duties` open ones, ten thousand of which fall due in the same second: how long the sweeps of a running hub take to raise them all. */
export async function measureSweep(
  server: BenchServer,
  duties: number,
  print: (line: string) => void,
): Promise<SweepMeasurement> {
  print(`sweep: writing ${duties.toLocaleString('en-GB')} open duties`);
  await server.create('sweep', (owner) => seedDuties(owner, duties));
  const databaseUrl = server.url('sweep');
  return withClient(databaseUrl, async (owner) => {
    const dueCount = async (): Promise<number> => ((await owner.query(DUE)).rows[0] as { due: number }).due;
    const at = new Date(Date.now() + SOON_MS);
    await owner.query(
      `update case_records.duty set due_at = $1, next_move_at = $1
       where id in (select id from case_records.duty where kind = 'TASK' and next_move_at is not null limit $2)`,
      [at, DUE_AT_ONCE],
    );
    const hub = await openBenchHub({ databaseUrl, redisUrl: undefined });
    try {
      await hub.work();
      await pause(Math.max(0, at.getTime() - Date.now()));
      const began = performance.now();
      const plan = await planOf(owner);
      do await pause(100);
      while ((await dueCount()) > 0);
      return { seconds: (performance.now() - began) / 1_000, plan };
    } finally {
      await hub.close();
    }
  });
}

/** Of the statement with which the sweep claims what is due, for any limit and at any time. */
async function planOf(owner: Client): Promise<string[]> {
  const { rows } = await owner.query(`explain (generic_plan, costs off) ${SWEEP.text}`);
  return rows.map((row) => String((row as { 'QUERY PLAN': string })['QUERY PLAN']));
}
