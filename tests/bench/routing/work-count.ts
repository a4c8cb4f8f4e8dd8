import type { Client } from 'pg';

/** What one database has done since it was made. */
export interface WorkCount {
  /** Top-level statements of the hub's logins; begin, commit and rollback are not counted. */
  statements: number;
  commits: number;
}

/** Connections report what they did when they end: this waits until nobody else is connected. */
export async function countWork(client: Client): Promise<WorkCount> {
  for (let others = 1; others > 0;) {
    const found = await client.query<{ others: number }>(
      `select count(*)::integer as others from pg_stat_activity
       where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    others = found.rows[0]?.others ?? 0;
    if (others > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { rows } = await client.query<WorkCount>(
    `select (select xact_commit::integer from pg_stat_database where datname = current_database()) as commits,
       (select coalesce(sum(calls), 0)::integer from pg_stat_statements s
        where s.dbid = (select oid from pg_database where datname = current_database()) and s.toplevel
          and s.userid <> (select oid from pg_roles where rolname = current_user)
          and s.query !~* '^\\s*(begin|commit|rollback)') as statements`,
  );
  return rows[0] as WorkCount;
}
