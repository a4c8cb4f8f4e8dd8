import { withClient, type BenchServer } from '../shared/bench-server';
import { median } from '../shared/measures';
import { processorSeconds } from '../shared/processor-time';
import { countStatements, type DatabaseWork } from './count-statements';
import { bodyOf, OWN_EPISODES, WHOLE_PICTURE } from './documents';
import { load, type Load } from './load';
import { someChildren } from './some-children';
import { CORE, keepOn } from './processor-cores';
import { TAKE_DOWN_THIRD_WALL } from './programs/without-walls';
import { startProgram, type RunningProgram } from './programs/start-program';
import { refuseDifferences } from './refuse-differences';

export interface WallsOrder {
  server: BenchServer;
  database: string;
  issuerUrl: string;
  token: string;
  connections: number;
  seconds: number;
  rounds: number;
  print: (line: string) => void;
}

interface Side {
  name: string;
  url: string;
  databaseUrl: string;
  program: RunningProgram<{ url: string }>;
}

interface Turn extends Load {
  /** Processor milliseconds for each answer, of the hub and of PostgreSQL. */
  hubMs: number;
  databaseMs: number;
}

/**
 * The hub with its second and third wall against the same hub without them, in turns on copies of one database: how much of the throughput
 * they cost, the worst of all operations. It prints beside it how much more processor time one answer takes, of hub and database together.
 * Both must answer the same: what is asked for is the asker's own.
 */
export async function measureWalls({ server, database, issuerUrl, print, ...order }: WallsOrder): Promise<number> {
  const open = `${database}_without_walls`;
  await server.clone(open, database);
  await withClient(server.url(open), (owner) => owner.query(TAKE_DOWN_THIRD_WALL));
  const started: RunningProgram<{ url: string }>[] = [];
  const start = async (name: string, program: string, of: string): Promise<Side> => {
    const databaseUrl = server.url(of);
    const running = await startProgram<{ url: string }>(program, { databaseUrl, issuerUrl });
    keepOn(CORE.hub, running.pid);
    started.push(running);
    return { name, url: running.answer.url, databaseUrl, program: running };
  };
  try {
    const walled = await start('with walls two and three', 'gateway-in-process', database);
    const without = await start('without them', 'gateway-without-walls', open);
    const children = await someChildren(server.url(database));
    const operations = [
      { name: 'whole picture of a child', bodies: children.map((child) => bodyOf(WHOLE_PICTURE, { child })) },
      { name: 'list of 50 own episodes', bodies: [bodyOf(OWN_EPISODES, { first: 50 })] },
    ];
    const costs: number[] = [];
    for (const { name, bodies } of operations) {
      await refuseDifferences([walled, without], order.token, bodies.slice(0, 10));
      const turns = await takeTurns([walled, without], { ...order, bodies, serverPid: server.pid });
      const [dearer, cheaper] = turns as [Turn[], Turn[]];
      const cost = 1 - median(dearer.map((turn, round) => turn.rate / cheaper[round]!.rate));
      const processor = median(dearer.map((turn, round) => together(turn) / together(cheaper[round]!))) - 1;
      costs.push(cost);
      print(
        `${name}, with walls two and three against without: ${cost.toFixed(3)} of the throughput, ${processor.toFixed(3)} more processor time for an answer`,
      );
      for (const [index, side] of [walled, without].entries()) {
        const work = await countStatements({
          databaseUrl: side.databaseUrl,
          url: side.url,
          token: order.token,
          body: bodies[0]!,
        });
        print(`  ${side.name.padEnd(26)} ${describe(turns[index]!, work)}`);
      }
    }
    return Math.max(...costs);
  } finally {
    for (const program of started) await program.stop();
  }
}

const together = ({ hubMs, databaseMs }: Turn): number => hubMs + databaseMs;

type TurnsOrder = Pick<WallsOrder, 'token' | 'connections' | 'seconds' | 'rounds'> & {
  bodies: readonly string[];
  serverPid: number;
};

/** One after the other, each first in every second round; half a turn each before, which does not count. */
async function takeTurns(sides: readonly Side[], { seconds, rounds, serverPid, ...order }: TurnsOrder): Promise<Turn[][]> {
  const turns: Turn[][] = sides.map(() => []);
  const take = async ({ url, program }: Side, length: number): Promise<Turn> => {
    const [hubBefore, databaseBefore] = [await program.cpu(), processorSeconds(serverPid)];
    const taken = await load({ url, ...order, seconds: length });
    const [hub, database] = [(await program.cpu()) - hubBefore, processorSeconds(serverPid) - databaseBefore];
    return { ...taken, hubMs: hub / 1_000 / taken.count, databaseMs: (database * 1_000) / taken.count };
  };
  for (const side of sides) await take(side, seconds / 2);
  for (let round = 0; round < rounds; round += 1)
    for (const index of round % 2 === 0 ? [0, 1] : [1, 0]) turns[index]!.push(await take(sides[index]!, seconds));
  return turns;
}

function describe(turns: readonly Turn[], { statements, buffers, ms }: DatabaseWork): string {
  const of = (what: 'rate' | 'p50Ms' | 'p99Ms' | 'hubMs' | 'databaseMs'): number => median(turns.map((turn) => turn[what]));
  return (
    `${of('rate').toFixed(1)} a second, p50 ${of('p50Ms').toFixed(0)} ms, p99 ${of('p99Ms').toFixed(0)} ms; processor ms an answer: ` +
    `${of('hubMs').toFixed(1)} of the hub, ${of('databaseMs').toFixed(1)} of the database; ` +
    `${statements} statements, ${buffers} buffers, ${ms.toFixed(1)} ms of the database`
  );
}
