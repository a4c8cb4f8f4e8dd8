import { Client, type ClientConfig } from 'pg';

/**
 * How the stores ask: whether there is an access to a row, and by which relations. Lists also begin with what the organisation was given;
 * that is what they list, and stays.
 */
const WHETHER = /exists \(select from hub\.my_access\b/g;
const BY_WHICH = /select (?:distinct )?a\.relation from hub\.my_access a\b/g;
const BY_WHICH_TOGETHER = /select array_agg\(distinct a\.relation\) as held, [^]*?\sfrom hub\.my_access a\b/g;

/** From the bracket that opens at `open` to the one that closes it. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  throw new Error('A statement with a bracket that does not close');
}

/** To where this select ends: a bracket around it, or the next of a union. */
function endOfSelect(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')' && --depth < 0) return at;
    else if (depth === 0 && /^\s+union\s/.test(text.slice(at, at + 12))) return at;
  }
  return text.length;
}

/** The statement of a store as it would be if every row were everybody's. */
export function withoutSecondWall(text: string): string {
  let open = text;
  for (let found = open.search(WHETHER); found >= 0; found = open.search(WHETHER))
    open = `${open.slice(0, found)}true${open.slice(closing(open, found) + 1)}`;
  for (let found = open.search(BY_WHICH); found >= 0; found = open.search(BY_WHICH))
    open = `${open.slice(0, found)}select 'RESPONSIBLE' as relation${open.slice(endOfSelect(open, found))}`;
  for (let found = open.search(BY_WHICH_TOGETHER); found >= 0; found = open.search(BY_WHICH_TOGETHER))
    open = `${open.slice(0, found)}select array['RESPONSIBLE'] as held, true as responsible_now${open.slice(endOfSelect(open, found))}`;
  return open;
}

type Query = (...args: unknown[]) => unknown;

/** From now on every statement that this process sends is sent without it. */
export function takeDownSecondWall(): void {
  const prototype = Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  const known = new Map<string, string>();
  const opened = (text: string): string => {
    const before = known.get(text) ?? withoutSecondWall(text);
    if (known.size < 1_000) known.set(text, before);
    return before;
  };
  prototype.query = function withoutWall(this: Client, ...[first, ...rest]: unknown[]) {
    const named = first as (ClientConfig & { name?: string; text?: string }) | string;
    if (typeof named === 'object' && named.name && named.text)
      return query.call(this, { ...named, text: opened(named.text) }, ...rest);
    return query.call(this, first, ...rest);
  };
}

/** SQL that takes down the third wall of a database: no policy binds anybody any more. */
export const TAKE_DOWN_THIRD_WALL = `do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c where c.relrowsecurity loop
    execute format('alter table %s disable row level security', t);
  end loop;
end $$`;
