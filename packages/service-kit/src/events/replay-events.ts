import { Client } from 'pg';
import type { Consumer } from '@homeward/contracts';
import { translateDatabaseError } from '../database/translate-error';

export interface ReplayOptions {
  /** The migrator's login: a service may not reopen its own events. */
  databaseUrl: string;
  consumer: Consumer;
  /** System time at which the first of them was recorded. */
  since: Date;
  /** Only those that were given up. */
  onlyDead?: boolean;
}

/**
 * Has a consumer work its events again; the sweep of its lanes finds them within seconds. Handlers do nothing twice. A sealed part that was
 * purged stays purged.
 *
 * @returns how many were reopened
 */
export async function replayEvents({ databaseUrl, consumer, since, onlyDead = false }: ReplayOptions): Promise<number> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'homeward replay' });
  try {
    await client.connect();
    const { rows } = await client.query<{ count: string }>('select hub.reopen($1, $2, $3) as count', [consumer, since, onlyDead]);
    return Number(rows[0]?.count ?? 0);
  } catch (error) {
    throw translateDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
