import { Refusal } from '@homeward/embedded';
import { withoutPassword } from './banner';

/** SQLSTATE of a login that is refused, a database that is not there, and rights that the login lacks. */
const REASONS: Record<string, string> = {
  '28P01': 'refuses this login',
  '28000': 'refuses this login',
  '3D000': 'does not have this database',
  '42501': 'does not give this login the right to make roles and schemas',
};

const REMEDY = 'see that it is up and correct DATABASE_URL (or unset it to use the embedded database)';

/** Turns what a database throws at the start into the sentence for the person who gave its address; anything else passes. */
export function refuseDatabaseFault(databaseUrl: string): (error: unknown) => never {
  return (error) => {
    const reason = REASONS[codeOf(error)] ?? (isUnreachable(error) ? 'does not answer' : undefined);
    if (!reason) throw error;
    throw new Refusal(`The database at ${withoutPassword(databaseUrl)} ${reason}: ${REMEDY}.`, { cause: error });
  };
}

function codeOf(error: unknown): string {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  return String(driverError?.code ?? code ?? '');
}

function isUnreachable(error: unknown): boolean {
  return codeOf(error) === 'UPSTREAM_UNAVAILABLE' || /^(ECONN|ENOTFOUND|EHOST|ETIMEDOUT|EAI_)/.test(codeOf(error));
}
