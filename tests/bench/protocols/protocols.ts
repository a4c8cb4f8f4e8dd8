import { parseArgs } from 'node:util';
import type { Figure } from '../figure';
import { startBenchServer } from '../shared/bench-server';
import { measureDecisions } from './decisions';
import { measureReplay } from './replay';
import { measureSweep } from './sweep';

/** `--duties 50000 --decisions 5000` for a quick run. */
function readOptions(args: readonly string[]): { duties: number; decisions: number } {
  const { values } = parseArgs({
    args: [...args],
    options: { duties: { type: 'string', default: '1000000' }, decisions: { type: 'string', default: '100000' } },
  });
  return { duties: Number(values.duties), decisions: Number(values.decisions) };
}

/** Decisions on one core, stored decisions made again with another pack, and the sweep that raises what falls due. */
export async function protocols(print: (line: string) => void, args: readonly string[] = []): Promise<Figure[]> {
  const { duties, decisions } = readOptions(args);
  const figures: Figure[] = [{ name: 'protocols.decisions', value: measureDecisions(print), toReach: 2_000 }];
  const server = await startBenchServer();
  try {
    const replay = await measureReplay(server, decisions, print);
    figures.push(
      { name: 'protocols.replay.growth', value: replay.growth, toReach: '1.2: the second half takes as long as the first' },
      { name: 'protocols.replay.heap.mb', value: replay.heapMb, toReach: '50: memory stays flat' },
    );
    const sweep = await measureSweep(server, duties, print);
    for (const line of sweep.plan) print(`  ${line}`);
    figures.push(
      { name: 'protocols.sweep.seconds', value: sweep.seconds, toReach: 60 },
      {
        name: 'protocols.sweep.tablescans',
        value: sweep.plan.filter((line) => line.includes('Seq Scan')).length,
        toReach: '0: the plan walks an index',
      },
    );
    return figures;
  } finally {
    await server.stop();
  }
}
