import { Client } from 'pg';
import { translateDatabaseError } from '../database/translate-error';
import { conflict } from '../errors/app-error';

/**
 * Where a simulation begins, which may lie in the past; from then on its clock only moves forward. To be called after `migrate` and before
 * any service runs.
 *
 * @param databaseUrl the migrator's login
 * @param now of the system clock
 * @throws AppError CONFLICT when the hub has recorded anything or its clock has been moved: its past is not to be rewritten.
 */
export async function beginClockAt(databaseUrl: string, at: Date, now: Date): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'homeward clock' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query(
      `update hub.business_clock set offset_ms = $1
       where offset_ms = 0 and not exists (select from hub.event) and not exists (select from hub.child_access)`,
      [Math.round(at.getTime() - now.getTime())],
    );
    if (rowCount === 0)
      throw conflict(
        'This hub has records or a moved clock already, so that its time cannot begin anew. Start it with --fresh or on an empty data directory.',
      );
  } catch (error) {
    throw translateDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
