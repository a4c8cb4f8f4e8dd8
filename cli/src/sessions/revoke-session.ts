import { userInfo } from 'node:os';
import { Refusal } from '@homeward/embedded';
import { revokeAsOperator, systemClock, type RevocationKind } from '@homeward/service-kit';
import { refuseDatabaseFault } from '../hub/database-fault';
import { databaseOf } from '../hub/database-of';
import type { Terminal } from '../terminal';

export interface RevokeGiven {
  data: string;
  tokenId?: string;
  session?: string;
  subject?: string;
  client?: string;
  because: string;
}

/** @throws Refusal unless it is said of exactly one what is taken back, and why. */
export async function revokeSession(given: RevokeGiven, terminal: Terminal): Promise<void> {
  const { kind, value } = whatOf(given);
  const because = given.because.trim();
  if (because === '' || because.length > 500) throw new Refusal('Say why with --because, in 500 characters at most.');
  const databaseUrl = databaseOf(given.data, terminal);
  const at = systemClock.now();
  // who signs in again is let in: a token's own id and a session's name do not come again
  const issuedBefore = kind === 'SUBJECT' || kind === 'CLIENT' ? at : undefined;
  await revokeAsOperator(databaseUrl, { kind, value, because, by: userInfo().username, at, issuedBefore }).catch(
    refuseDatabaseFault(databaseUrl),
  );
  terminal.print('Revoked: refused everywhere within 30 seconds.');
}

function whatOf({ tokenId, session, subject, client }: RevokeGiven): { kind: RevocationKind; value: string } {
  const all: [RevocationKind, string | undefined][] = [
    ['TOKEN', tokenId],
    ['SESSION', session],
    ['SUBJECT', subject],
    ['CLIENT', client],
  ];
  const said = all.filter(([, value]) => value !== undefined);
  const [[kind, value] = [undefined, undefined]] = said;
  if (said.length !== 1 || kind === undefined || !value || value.length > 255)
    throw new Refusal('Name one of --token-id, --session, --subject and --client, as the issuer names it.');
  return { kind, value };
}
