import { inspectDatabase } from '@homeward/service-kit';
import { withoutPassword } from '../hub/banner';
import { refuseDatabaseFault } from '../hub/database-fault';
import type { HubFacts } from '../hub/hub-file';
import { SCHEMAS } from '../hub/services';
import { type Finding, notWell, well } from './finding';
import { checkKeys } from './key-checks';
import { checkRedis } from './surroundings-checks';

/** The database, whether it is of this version, and the queue, which is on it unless there is a Redis. */
export async function checkDatabase(facts: HubFacts): Promise<Finding[]> {
  const queueOnRedis = facts.redisUrl ? [await checkRedis(facts.redisUrl)] : [];
  try {
    const { version, pending, queue } = await inspectDatabase(facts.databaseUrl, SCHEMAS).catch(
      refuseDatabaseFault(facts.databaseUrl),
    );
    return [
      well('Database', `PostgreSQL ${version} at ${withoutPassword(facts.databaseUrl)}`),
      migrationsFinding(pending),
      ...(pending.length === 0 ? [await checkKeys(facts)] : []),
      ...(facts.redisUrl ? queueOnRedis : [queueFinding(queue)]),
    ];
  } catch (error) {
    return [{ about: 'Database', well: false, says: error instanceof Error ? error.message : String(error) }, ...queueOnRedis];
  }
}

function migrationsFinding(pending: readonly string[]): Finding {
  if (pending.length === 0) return well('Migrations', 'all have been run');
  return notWell(
    'Migrations',
    `${pending.length} have not been run (${pending[0]} first)`,
    'stop the hub and start it again, or run homeward migrate',
  );
}

function queueFinding(there: boolean): Finding {
  if (there) return well('Queue', 'PostgreSQL');
  return notWell('Queue', 'its tables are missing', 'stop the hub and start it again, or run homeward migrate');
}
