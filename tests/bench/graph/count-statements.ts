import { Agent } from 'node:http';
import { withClient } from '../shared/bench-server';
import { askGraph, refusePartial } from './ask-graph';

export interface DatabaseWork {
  /** That read or write rows. */
  statements: number;
  transactions: number;
  /** Pages looked at, wherever they were. */
  buffers: number;
  /** In the database, all statements together. */
  ms: number;
}

export interface CountOrder {
  databaseUrl: string;
  url: string;
  token: string;
  body: string;
}

/** What one operation makes the database do, once everything is prepared; nobody else may ask at the same time. */
export async function countStatements({ databaseUrl, url, token, body }: CountOrder): Promise<DatabaseWork> {
  const agent = new Agent({ keepAlive: true });
  try {
    return await withClient(databaseUrl, async (owner) => {
      for (let before = 0; before < 3; before += 1) refusePartial(await askGraph(url, token, body, agent));
      await owner.query('select pg_stat_statements_reset()');
      refusePartial(await askGraph(url, token, body, agent));
      const { rows } = await owner.query<DatabaseWork>(
        `select coalesce(sum(calls) filter (where not frame), 0)::integer as statements,
           coalesce(sum(calls) filter (where query ilike 'begin%'), 0)::integer as transactions,
           coalesce(sum(shared_blks_hit + shared_blks_read), 0)::integer as buffers, coalesce(sum(total_exec_time), 0)::float8 as ms
         from (select *, query ~* '^\\s*(begin|commit|rollback|select set_config)' as frame from pg_stat_statements
           where toplevel and query !~ 'hub\\.revoked_tokens' and dbid = (select oid from pg_database where datname = current_database())
             and userid <> (select oid from pg_roles where rolname = current_user)) s`,
      );
      return rows[0] as DatabaseWork;
    });
  } finally {
    agent.destroy();
  }
}
