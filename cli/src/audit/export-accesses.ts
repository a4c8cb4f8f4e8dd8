import { userInfo } from 'node:os';
import { exportAudit } from '@homeward/service-kit';
import { databaseOf } from '../hub/database-of';
import { refuseDatabaseFault } from '../hub/database-fault';
import type { Terminal } from '../terminal';

/** Prints a line of JSON for each access to a child's record; how many there were goes to standard error. */
export async function exportAccesses(
  { data, child, names = false }: { data: string; child: string; names?: boolean },
  terminal: Terminal,
): Promise<void> {
  const databaseUrl = databaseOf(data, terminal);
  let count = 0;
  try {
    const accesses = exportAudit({ databaseUrl, childId: child, names, at: new Date(), operator: userInfo().username });
    for await (const access of accesses) {
      terminal.print(JSON.stringify(access));
      count += 1;
    }
  } catch (error) {
    refuseDatabaseFault(databaseUrl)(error);
  }
  terminal.complain(`${count} ${count === 1 ? 'access' : 'accesses'} to the record of this child.`);
}
