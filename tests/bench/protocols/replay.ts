import { replayDecisions, type StoredDecision } from '@homeward/cli';
import { allPacks, type Pack } from '@homeward/protocols';
import { readInBatches } from '@homeward/service-kit';
import type { Client } from 'pg';
import { seedEpisodes } from '../graph/seed/seed-episodes';
import type { BenchServer } from '../shared/bench-server';
import { inputs } from './decisions';

const BATCH = 500;
const EPISODES = 2_000;
const STORED = `select id, episode_id, at, packs, facts from case_records.decision where subject = 'BENCH' order by at, id`;

export interface ReplayMeasurement {
  /** Seconds of the second half over those of the first: 1 where time grows in step with the number of decisions. */
  growth: number;
  /** By how many megabytes the second half held more than the first at most. */
  heapMb: number;
}

/** So many stored decisions, each the question of a real episode, over as many moments. */
async function seedDecisions(owner: Client, decisions: number): Promise<void> {
  await seedEpisodes(owner, EPISODES);
  const facts = inputs().map(({ packs: _packs, now: _now, ...stored }) => ({ ...stored, met: [] }));
  await owner.query(
    `insert into case_records.decision (id, episode_id, at, subject, packs, outcomes, facts)
     select uuidv7(), e.id, timestamptz '2026-11-14T02:10:00Z' + make_interval(secs => n), 'BENCH', '{hub@2025-01-01}', '[]',
       $2::json -> (n % json_array_length($2::json))
     from generate_series(1, $1::integer) n join lateral (select id from case_records.episode limit 1) e on true`,
    [decisions, JSON.stringify(facts)],
  );
}

/** BCP as it would be if nine hours were already too long. */
function changedPack(): Pack {
  const pack = structuredClone(allPacks().find(({ pack: name }) => name === 'bcp') as Pack);
  const text = JSON.stringify(pack.rules).replace(
    '"fact":"episode.duration_h","op":"gt","value":9',
    '"fact":"episode.duration_h","op":"gte","value":9',
  );
  return { ...pack, rules: JSON.parse(text) as Pack['rules'] };
}

const heapMb = (): number => process.memoryUsage().heapUsed / 1e6;

/** `homeward replay-decisions` over so many stored decisions, without the terminal. */
export async function measureReplay(
  server: BenchServer,
  decisions: number,
  print: (line: string) => void,
): Promise<ReplayMeasurement> {
  print(`replay: writing ${decisions.toLocaleString('en-GB')} decisions`);
  await server.create('replay', (owner) => seedDecisions(owner, decisions));
  const half = { seconds: [0, 0], heap: [0, 0] };
  let since = performance.now();
  const batches = readInBatches(server.url('replay'), STORED, BATCH) as AsyncIterable<readonly StoredDecision[]>;
  const { different } = await replayDecisions(
    batches,
    changedPack(),
    () => undefined,
    ({ decisions: soFar }) => {
      const which = soFar <= decisions / 2 ? 0 : 1;
      const now = performance.now();
      half.seconds[which]! += (now - since) / 1_000;
      half.heap[which] = Math.max(half.heap[which]!, heapMb());
      since = now;
    },
  );
  const [first, second] = half.seconds as [number, number];
  print(
    `replay: the first half took ${first.toFixed(1)} s, the second ${second.toFixed(1)} s; ${different} would have been different; ` +
      `at most ${half.heap[0]!.toFixed(0)} and ${half.heap[1]!.toFixed(0)} MB held`,
  );
  return { growth: second / first, heapMb: Math.max(0, half.heap[1]! - half.heap[0]!) };
}
