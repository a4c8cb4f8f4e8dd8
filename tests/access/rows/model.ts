import type { Role } from '@homeward/access';
import type { Relation } from '@homeward/domain';

/** Something that was given, with hours before or after the moment at which everybody looks. */
export interface Given {
  organisation: string;
  person: string | null;
  relation: Relation;
  from: number;
  until: number | null;
  revoked: boolean;
  /** Of what: a child, one of its episodes, or one report. */
  child: number | null;
  episode: number | null;
  record: number | null;
}

export interface World {
  children: number;
  episodes: readonly { child: number; began: number }[];
  /** A report is of a force that nobody here belongs to, and linked to an episode, to a child alone, or to nothing yet. */
  records: readonly { received: number; child: number | null; episode: number | null }[];
  given: readonly Given[];
}

export interface Looker {
  organisation: string;
  person: string;
  rows: RowsOf;
}

/** By which relations all that an organisation was given is there for somebody, and by which only what was given to this very person. */
export type RowsOf = Readonly<Partial<Record<Relation, 'OFFICE' | 'PERSON'>>>;

/** What several roles read is what each of them reads. */
export const rowsOf = (roles: readonly Role[]): RowsOf =>
  roles.reduce<RowsOf>((all, { rows }) => {
    const office = Object.fromEntries(Object.entries(all).filter(([, rule]) => rule === 'OFFICE'));
    return { ...all, ...rows, ...office };
  }, {});

/** How somebody stands to a row; a row to which there is no relation does not exist for them. */
export type Standings = ReadonlyMap<number, ReadonlySet<Relation>>;

/** Those that keep what began in their time, for the office; every other relation ends when it ends, and so does whatever one person held. */
const KEEPS: readonly Relation[] = ['RESPONSIBLE', 'HOST'];
const NOW = 0;

const isCurrent = ({ until }: Given): boolean => until === null || NOW < until;

const isRead = (given: Given, { person, rows }: Looker): boolean =>
  given.person === null ? rows[given.relation] === 'OFFICE' : given.person === person && rows[given.relation] !== undefined;

const counts = (given: Given, looker: Looker): boolean =>
  given.organisation === looker.organisation &&
  isRead(given, looker) &&
  !given.revoked &&
  given.from <= NOW &&
  (isCurrent(given) || (given.person === null && KEEPS.includes(given.relation)));

/** Whoever is responsible now has all history; anybody else, what began in its time. */
const reaches = (given: Given, began: number): boolean =>
  (given.relation === 'RESPONSIBLE' && isCurrent(given)) ||
  (given.from <= began && (given.until === null || began < given.until));

function standings<Row>(
  rows: readonly Row[],
  held: readonly Given[],
  shows: (given: Given, row: Row, index: number) => boolean,
): Standings {
  const all = rows.map((row, index) => {
    const relations = held.filter((given) => shows(given, row, index)).map(({ relation }) => relation);
    return [index, new Set(relations)] as const;
  });
  return new Map(all.filter(([, relations]) => relations.size > 0));
}

/** What one looker may know of a world, from the rule alone as it is written in words. */
export function mayKnow(world: World, looker: Looker) {
  const held = world.given.filter((given) => counts(given, looker));
  const ofChild = (given: Given): boolean => given.episode === null && given.record === null;
  const ofEpisode = (given: Given, child: number | null, episode: number | null, began: number): boolean =>
    (episode !== null && given.episode === episode) ||
    (child !== null && given.child === child && ofChild(given) && reaches(given, began));
  const children = Array.from({ length: world.children }, (_, child) => child);
  return {
    held,
    children: standings(children, held, (given, child) => given.child === child),
    responsibleNow: new Set(
      held.filter((given) => ofChild(given) && given.relation === 'RESPONSIBLE' && isCurrent(given)).map(({ child }) => child),
    ),
    episodes: standings(world.episodes, held, (given, { child, began }, index) => ofEpisode(given, child, index, began)),
    records: standings(
      world.records,
      held,
      (given, { child, episode, received }, index) => given.record === index || ofEpisode(given, child, episode, received),
    ),
  };
}
