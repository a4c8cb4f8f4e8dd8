import { Client, escapeIdentifier } from 'pg';
import { translateDatabaseError } from './translate-error';

const CURSOR = escapeIdentifier('in batches');

/**
 * For commands that look at more rows than memory holds: one read-only transaction, and no more than a batch of rows at a time.
 * @param databaseUrl the migrator's login
 */
export async function* readInBatches<T>(databaseUrl: string, sql: string, size: number): AsyncGenerator<T[]> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'homeward batches' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin read only');
    await client.query(`declare ${CURSOR} no scroll cursor for ${sql}`);
    for (;;) {
      const { rows } = await client.query(`fetch ${size} from ${CURSOR}`);
      if (rows.length === 0) return;
      yield rows as T[];
    }
  } catch (error) {
    throw translateDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
