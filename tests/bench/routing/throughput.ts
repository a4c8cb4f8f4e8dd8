import { runBareQueue } from './bare-queue';
import { refuseUnfinished, runHub, type HubRun } from './hub-run';
import { median } from '../shared/measures';
import { makePeer, runPeer, type Peer } from './peer';
import { replayOf, type Replay } from './replay-texts';
import { compareRows, countCopies, countRows } from './row-coverage';
import { sampleSteps, type Sample } from './sample-steps';
import { STEPS } from './steps';

const CONNECTIONS = [4, 8, 16];
const SAMPLES = 200;

export interface BackEnd {
  name: 'postgres' | 'redis';
  databaseUrl: string;
  redisUrl: string | undefined;
}

export interface ThroughputOptions {
  backEnds: readonly BackEnd[];
  peerUrl: string;
  /** Notifications that are worked before anything is measured. */
  warmUp: number;
  /** Notifications in a round. */
  size: number;
  rounds: number;
  print: (line: string) => void;
}

export interface Throughput {
  hubs: readonly BackEnd[];
  /** Of the hub's rate to that of PostgreSQL alone: medians of all rounds, the best number of connections. */
  ratios: { name: BackEnd['name']; ratio: number }[];
}

/** Each measures the same number of notifications in every round; whose turn is first changes from round to round. */
interface Contender {
  label: string;
  rates: number[];
  run: (round: number) => Promise<number>;
}

export async function measureThroughput(options: ThroughputOptions): Promise<Throughput> {
  const { backEnds, peerUrl, warmUp, size, rounds, print } = options;
  const seeded = await countRows(peerUrl);
  for (const { databaseUrl, redisUrl } of backEnds) await runHub({ databaseUrl, redisUrl, from: 0, count: warmUp });
  const spent = new Map<string, HubRun[]>();
  const hubs = backEnds.map((backEnd) => hubContender(backEnd, warmUp, size, spent));
  const samples: Sample[] = [];
  const peers = await Promise.all(CONNECTIONS.map((connections) => makePeer(peerUrl, connections)));
  const alone = peers.map((peer) => peerContender(peer, peerUrl, samples, size));
  const bare = backEnds.map((backEnd) => bareContender(backEnd, size));

  for (let round = 0; round < rounds; round += 1) {
    const turns = [...hubs, ...alone, ...bare];
    const first = round === 0 ? 0 : (round * 3) % turns.length;
    for (const contender of [...turns.slice(first), ...turns.slice(0, first)]) {
      contender.rates.push(size / (await contender.run(round)));
      if (samples.length === 0) samples.push(...(await sampleSteps(backEnds[0]!.databaseUrl, Math.min(SAMPLES, size))));
    }
    print(`round ${round + 1}: ${turns.map(({ label, rates }) => `${label} ${rates.at(-1)!.toFixed(0)}`).join(', ')}`);
  }
  for (const { databaseUrl } of backEnds) await refuseUnfinished(databaseUrl, warmUp + size * rounds);

  const notifications = warmUp + size * rounds;
  print(
    compareRows(
      { before: seeded, after: await countRows(backEnds[0]!.databaseUrl), notifications },
      { rows: await countCopies(peerUrl, peers[0]!), notifications: size * rounds },
    ),
  );
  for (const [name, runs] of spent) {
    const each = (of: 'statements' | 'commits'): string =>
      (runs.reduce((sum, run) => sum + run[of], 0) / (size * rounds)).toFixed(2);
    print(
      `on ${name}, a notification takes ${each('statements')} statements and ${each('commits')} commits; PostgreSQL alone ${STEPS.length} of each`,
    );
  }
  const best = Math.max(...alone.map(({ rates }) => median(rates)));
  print(`medians: ${[...hubs, ...alone, ...bare].map(({ label, rates }) => `${label} ${median(rates).toFixed(0)}`).join(', ')}`);
  return {
    hubs: backEnds,
    ratios: hubs.map(({ rates }, place) => ({ name: backEnds[place]!.name, ratio: median(rates) / best })),
  };
}

function hubContender(
  { name, databaseUrl, redisUrl }: BackEnd,
  warmUp: number,
  size: number,
  spent: Map<string, HubRun[]>,
): Contender {
  const runs: HubRun[] = [];
  spent.set(name, runs);
  return {
    label: `hub on ${name}`,
    rates: [],
    run: async (round) => {
      const run = await runHub({ databaseUrl, redisUrl, from: warmUp + round * size, count: size });
      runs.push(run);
      return run.seconds;
    },
  };
}

function peerContender(peer: Peer, url: string, samples: readonly Sample[], size: number): Contender {
  return {
    label: `PostgreSQL alone on ${peer.connections}`,
    rates: [],
    run: (round) => {
      const makers = samples.map(replayOf);
      const replays: Replay[] = Array.from({ length: size }, (_, n) => makers[n % makers.length]!(round * size + n));
      return runPeer(url, peer, replays);
    },
  };
}

const bareContender = ({ name, databaseUrl, redisUrl }: BackEnd, size: number): Contender => ({
  label: `bare BullMQ on ${name}`,
  rates: [],
  run: () => runBareQueue(databaseUrl, redisUrl, size),
});
