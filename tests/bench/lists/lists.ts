import { parseArgs } from 'node:util';
import type { Figure } from '../figure';
import { startLocalIssuer } from '../graph/local-issuer';
import { seedEpisodes } from '../graph/seed/seed-episodes';
import { startBenchServer } from '../shared/bench-server';
import { measureLists, type ListWork, type Measured } from './measure-lists';
import { worldsOf } from './worlds';

/** So that an index is as deep after one year as after ten: one look-up reads as many pages, and what is counted are look-ups. */
const A_YEAR = 4_800;
/** What reads fewer buffers than these is slow in no year. */
const COUNTED = 200;

/**
 * What every list costs the database with one year's data, with ten years', and with ten times the authorities, as the reader asks for it who
 * uses it most. `--episodes 2400`: in a year.
 */
export async function lists(print: (line: string) => void, args: readonly string[] = []): Promise<Figure[]> {
  const { values } = parseArgs({ args: [...args], options: { episodes: { type: 'string', default: String(A_YEAR) } } });
  const [small, ...large] = worldsOf(Number(values.episodes));
  const server = await startBenchServer();
  const issuer = await startLocalIssuer();
  try {
    const measure = async ({ key, name, episodes, order }: typeof small): Promise<Measured> => {
      await server.create(key, async (owner) => seedEpisodes(owner, episodes, await order(owner)));
      print(`${name}: ${episodes} episodes`);
      return measureLists(server.url(key), issuer);
    };
    const before = await measure(small);
    const worst = { years: 0, authorities: 0 };
    for (const world of large) {
      const after = await measure(world);
      const of = world.hasMoreAuthorities ? 'authorities' : 'years';
      for (const [list, work] of after) {
        const ratio = work.buffers / before.get(list)!.buffers;
        if (work.buffers >= COUNTED && !(work.isForAll && world.hasMoreAuthorities)) worst[of] = Math.max(worst[of], ratio);
        print(
          `  ${ratio.toFixed(2)} ${list}: ${describe(before.get(list)!)} with one year; ${describe(work)} with ${world.name}`,
        );
      }
    }
    const growth = [...before.values()].map(({ statements, statementsOfFew }) => statements / statementsOfFew);
    return [
      { name: 'lists.buffers.ratio', value: worst.years, toReach: 1.5 },
      { name: 'lists.authorities.ratio', value: worst.authorities, toReach: 1.5 },
      { name: 'lists.statements', value: Math.max(...growth), toReach: '1: as many for a page of 50 as for one of 5' },
    ];
  } finally {
    issuer.stop();
    await server.stop();
  }
}

const describe = ({ rows, statements, buffers, ms }: ListWork): string =>
  `${rows} rows, ${statements} statements, ${buffers} buffers, ${ms.toFixed(1)} ms`;
