import { PLACE_HIDDEN } from '@homeward/access';
import { Relation } from '@homeward/domain';
import { AppError } from '../errors/app-error';
import { loginOf } from './roles';

/**
 * Conditions on `hub.my_access`, the rows of the caller's organisation, for stores and policies alike. Arguments are columns of the table
 * that is read, with its name or alias: `e.child_id`; in a policy, `episode.child_id`.
 *
 * `offset 0`, here and in every other `exists` on that view or on a protected table, keeps it a look-up of one row by its index. Without it
 * the planner is free to read all that the organisation was ever given, and to hash it, once a statement or once a row.
 */

/** As SQL: every relation of which nothing is left when it ends, to be looked for in `hub.my_current_access`. */
export const ENDING = Object.values(Relation)
  .filter((relation) => relation !== Relation.RESPONSIBLE && relation !== Relation.HOST)
  .map((relation) => `'${relation}'`)
  .join(', ');

/** A child is visible to whoever has an access to it or to one of its episodes. */
export const childReadable = (child: string): string =>
  `exists (select from hub.my_access a where a.child_id = ${qualified(child)} offset 0)`;

/**
 * An episode, or what belongs to one: by an access to it alone, or by one to its child. The responsible authority sees all history; any
 * other sees what began in its time.
 *
 * @param at when the episode, or the row itself, began
 */
export const episodeReadable = (episode: string, child: string, at: string): string =>
  `(exists (select from hub.my_access a where a.child_id = ${qualified(child)} and a.episode_id is null and a.record_id is null
      and (a.all_history or (${qualified(at)} >= a.from_at and (a.until_at is null or ${at} < a.until_at))) offset 0)
    or exists (select from hub.my_access a where a.episode_id = ${qualified(episode)} offset 0))`;

/** A source record: by an access to itself, or through the child and episode it is linked to. */
export const recordReadable = (record: string, at: string): string =>
  `(exists (select from hub.my_access a where a.record_id = ${qualified(record)} offset 0)
    or exists (select from hub.current_record_link l where l.record_id = ${record} and ${episodeReadable('l.episode_id', 'l.child_id', at)} offset 0))`;

/** The caller's organisation is responsible for the child at this moment, and not merely was. */
export const responsibleNow = (child: string): string =>
  `exists (select from hub.my_access a where a.child_id = ${qualified(child)} and a.episode_id is null and a.record_id is null and a.all_history offset 0)`;

/** The place of this child must not be learnt by the caller at this moment. */
export const placeHidden = (child: string): string =>
  `exists (select from hub.my_hidden_places h where h.child_id = ${qualified(child)} offset 0)`;

/** Whether any of the caller's roles reads by this relation: said before a look-up that would find nothing else. */
export const readsBy = (relation: Relation): string => `'${relation}' = any (hub.my_own_relations())`;

/** Added to the relations of a row about a child, so that whoever reads them knows that its place is hidden: see `PLACE_HIDDEN` in access. */
export const hiddenPlaceMark = (child: string, unless = 'false'): string =>
  `case when ${placeHidden(child)} and not coalesce(${unless}, false) then array['${PLACE_HIDDEN}'] else '{}'::text[] end`;

/** The caller's own organisation, as set for the transaction; nothing is, for whoever reads in person alone. */
export const ownOrganisation = (column: string): string => `${column} = hub.my_organisation()`;

/**
 * The caller's own organisation's, of a child: all of it for whoever acts for the office, and for whoever holds the responsibility in person
 * what is about a child that is allocated to it at this moment.
 */
export const ownOfChild = (column: string, child: string): string =>
  `(${column} = hub.my_employer() and (hub.my_organisation() is not null or ${responsibleNow(child)}))`;

/** The children for which the caller holds its authority's responsibility in person: where a list of what is theirs begins. */
export const ALLOCATED_TO_ME = `array(select a.child_id from hub.my_own_access a
    where a.relation = 'RESPONSIBLE' and a.episode_id is null and a.record_id is null)`;

/** A bare `child_id` would be read as the access's own inside the condition, and be true of every row. */
function qualified(column: string): string {
  if (/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)+$/.test(column)) return column;
  throw new AppError(
    'INTERNAL',
    `The column ${column} needs its table in front, as in e.child_id: a bare name would show every row.`,
  );
}

export interface PlaceTold {
  schema: string;
  table: string;
  /** The rows that tell where a child is to whoever must not know. */
  when: string;
}

/** SQL by which rows that tell a hidden place are not there for the API's login, whatever its other policies allow. */
export const hideWithPlace = ({ schema, table, when }: PlaceTold): string =>
  `create policy place_hidden on ${schema}.${table} as restrictive for select to ${loginOf(schema, 'api')} using (not (${when}));`;

export interface ProtectedTable {
  schema: string;
  table: string;
  /** Which rows the API's login sees. It updates those that it may both see and write, and deletes none. */
  readable: string;
  /** Which rows it may write; `readable` when not given. */
  writable?: string;
  /** Which rows it may lock, to be the only one that acts on them; those that it may see and write, when not given. */
  lockable?: string;
}

/**
 * SQL for a table that holds a child's data: the API's login sees what its caller may, the jobs' login all. `insert … returning` and
 * `on conflict do update` also need the new row to be readable: where access is only granted at the end of the transaction, insert
 * without `returning`, or let `readable` include the caller's own organisation.
 */
export function protectTable({
  schema,
  table,
  readable,
  writable = readable,
  lockable = `(${readable}) and (${writable})`,
}: ProtectedTable): string {
  const name = `${schema}.${table}`;
  const api = loginOf(schema, 'api');
  const jobs = loginOf(schema, 'jobs');
  return `
    alter table ${name} enable row level security;
    create policy api_read on ${name} for select to ${api} using (${readable});
    create policy api_insert on ${name} for insert to ${api} with check (${writable});
    create policy api_update on ${name} for update to ${api} using (${lockable}) with check (${writable});
    create policy jobs on ${name} for all to ${jobs} using (true) with check (true);`;
}
