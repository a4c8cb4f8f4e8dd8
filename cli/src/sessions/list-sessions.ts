import { listRevocations, type ListedRevocation } from '@homeward/service-kit';
import { refuseDatabaseFault } from '../hub/database-fault';
import { databaseOf } from '../hub/database-of';
import type { Terminal } from '../terminal';

/** A line for each, the oldest first. */
export async function listSessions({ data }: { data: string }, terminal: Terminal): Promise<void> {
  const databaseUrl = databaseOf(data, terminal);
  let listed: ListedRevocation[] = [];
  try {
    listed = await listRevocations(databaseUrl);
  } catch (error) {
    refuseDatabaseFault(databaseUrl)(error);
  }
  for (const { kind, value, issuedBefore, because, revokedAt, revokedBy, keepUntil } of listed) {
    const which = issuedBefore === null ? '' : ` issued until ${issuedBefore.toISOString()}`;
    terminal.print(
      `${revokedAt.toISOString()}  ${kind.toLowerCase()} ${value}${which}  by ${revokedBy}: ${because}  kept until ${keepUntil.toISOString()}`,
    );
  }
  terminal.complain(`${listed.length} ${listed.length === 1 ? 'entry' : 'entries'}.`);
}
