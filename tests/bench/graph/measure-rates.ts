import { median } from '../shared/measures';
import type { Contender, ContenderName } from './contenders';
import { load, type Load } from './load';

export interface Operation {
  name: string;
  /** The same operation with other variables; sent in turn. */
  bodies: readonly string[];
}

export interface RatesOrder {
  operation: Operation;
  contenders: readonly Contender[];
  token: string;
  connections: number;
  /** Of one turn. */
  seconds: number;
  rounds: number;
}

interface Turn extends Load {
  /** Processor milliseconds for each answer: of the gateway's process, and of all the hub's. */
  gatewayMs: number;
  hubMs: number;
}

/** Of @apollo/gateway's: the medians of the rounds. */
export interface Ratios {
  /** What one core carries: of the gateway alone over HTTP, with all subgraphs in-process. */
  http: number;
  inprocess: number;
  /** Answers a second as they were counted, with one core for the gateway and the subgraphs together. */
  httpTogether: number;
  inprocessTogether: number;
}

/** Every contender has a turn in each round, and another one begins each round; before the first each has had half a turn that does not count. */
export async function measureRates(order: RatesOrder): Promise<{ ratios: Ratios; lines: string[] }> {
  const { operation, contenders, token, connections, seconds, rounds } = order;
  const turns = new Map<ContenderName, Turn[]>(contenders.map(({ name }) => [name, []]));
  const take = async (contender: Contender, length: number): Promise<Turn> => {
    const before = await contender.cpu();
    const taken = await load({ url: contender.url, token, bodies: operation.bodies, connections, seconds: length });
    const after = await contender.cpu();
    const each = (of: 'gateway' | 'all'): number => (after[of] - before[of]) / 1_000 / taken.count;
    return { ...taken, gatewayMs: each('gateway'), hubMs: each('all') };
  };
  for (const contender of contenders) await take(contender, seconds / 2);
  for (let round = 0; round < rounds; round += 1) {
    const first = round % contenders.length;
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      turns.get(contender.name)!.push(await take(contender, seconds));
    }
  }
  const ratio = (name: ContenderName, better: (ours: Turn, theirs: Turn) => number): number => {
    const theirs = turns.get('@apollo/gateway over HTTP')!;
    return median(turns.get(name)!.map((ours, round) => better(ours, theirs[round]!)));
  };
  const together = (ours: Turn, theirs: Turn): number => ours.rate / theirs.rate;
  return {
    ratios: {
      http: ratio('Homeward over HTTP', (ours, theirs) => theirs.gatewayMs / ours.gatewayMs),
      inprocess: ratio('Homeward in-process', (ours, theirs) => theirs.hubMs / ours.hubMs),
      httpTogether: ratio('Homeward over HTTP', together),
      inprocessTogether: ratio('Homeward in-process', together),
    },
    lines: [...turns].map(([name, taken]) => `  ${name.padEnd(26)} ${describe(taken)}`),
  };
}

function describe(turns: readonly Turn[]): string {
  const of = (what: 'rate' | 'p50Ms' | 'p99Ms' | 'gatewayMs' | 'hubMs'): number => median(turns.map((turn) => turn[what]));
  const processor = `processor ms an answer: ${of('hubMs').toFixed(1)}, of these ${of('gatewayMs').toFixed(1)} in the gateway's process`;
  return `${of('rate').toFixed(1)} a second, p50 ${of('p50Ms').toFixed(0)} ms, p99 ${of('p99Ms').toFixed(0)} ms; ${processor}`;
}
