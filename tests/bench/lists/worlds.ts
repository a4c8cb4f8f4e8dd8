import type { Client } from 'pg';
import type { SeedOrder } from '../graph/seed/seed-episodes';
import { PAIRS, type Pair } from '../shared/children';
import { seedOtherLists } from './seed-other-lists';

const AUTHORITIES = `
  select o.id, lead(o.id) over (order by o.id) as next from hub.organisation o
  where o.kind = 'AUTHORITY' and o.force_id <> all ($1) and o.id <> all ($2) order by o.id`;

/** In such a run every remainder by which the seed decides what a child or an episode is comes equally often. */
const RUN = 60;

/** Of ten children, one is of the pairs that all worlds have; nine are of other authorities, which report to other forces. */
async function pairsAmongOthers(owner: Client): Promise<Pair[]> {
  const { rows } = await owner.query<{ id: string; next: string | null }>(AUTHORITIES, [
    PAIRS.map(({ force }) => force),
    PAIRS.flatMap(({ responsible, host }) => [responsible, host]),
  ]);
  const others = rows.map(({ id, next }, index) => ({ responsible: id, host: index % 2 === 0 && next !== null ? next : id }));
  return Array.from({ length: RUN * 10 }, (_, n) => (n < RUN ? PAIRS[n % PAIRS.length]! : others[n % others.length]!));
}

export interface World {
  name: string;
  /** For the name of its database. */
  key: string;
  episodes: number;
  /** More is live for whoever works for all authorities. */
  hasMoreAuthorities: boolean;
  order(owner: Client): Promise<SeedOrder>;
}

/** As many children in care, and as much that is open and owed, in each of them; ten times as much lies behind, or as many authorities stand beside. */
export const worldsOf = (aYear: number): [World, ...World[]] => {
  const notOver = { live: aYear / 4, owing: aYear / 2, more: [seedOtherLists] };
  return [
    {
      name: 'one year',
      key: 'one_year',
      episodes: aYear,
      hasMoreAuthorities: false,
      order: async () => ({ ...notOver, years: 1, generations: 1 }),
    },
    {
      name: 'ten years',
      key: 'ten_years',
      episodes: aYear * 10,
      hasMoreAuthorities: false,
      order: async () => ({ ...notOver, years: 10, generations: 10 }),
    },
    {
      name: 'ten times the authorities',
      key: 'ten_times',
      episodes: aYear * 10,
      hasMoreAuthorities: true,
      order: async (owner) => ({
        years: 1,
        generations: 1,
        live: notOver.live * 10,
        owing: notOver.owing * 10,
        more: notOver.more,
        pairs: await pairsAmongOthers(owner),
      }),
    },
  ];
};
