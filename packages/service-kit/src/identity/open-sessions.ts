import type { Pool } from 'pg';
import type { Clock } from '../clocks/clock';
import type { Settings } from '../config/settings';
import { AppError, conflict } from '../errors/app-error';
import { createLogoutVerifier } from './logout-token';
import { revocationsOf, revokeTokens } from './revocation-store';
import type { Revocations } from './revocations';

/** What ends a session before its tokens do. */
export interface Sessions {
  readonly revocations: Revocations;
  /**
   * Takes a logout token of the issuer. Throws AppError INVALID_INPUT for one that is none, CONFLICT for one that was told before, NOT_FOUND
   * where this hub takes none.
   */
  logout(logoutToken: string): Promise<void>;
  close(): void;
}

/** @param pool of a jobs' login, which may add to the list */
export function openSessions(
  pool: Pool,
  { settings, systemClock }: { settings: Pick<Settings, 'oidcIssuer' | 'tokenRules'>; systemClock: Clock },
): Sessions {
  const revocations = revocationsOf(pool, { settings, systemClock });
  const verify = createLogoutVerifier(settings, systemClock);
  const { claims, logoutAudiences } = settings.tokenRules;
  return {
    revocations,
    async logout(logoutToken) {
      if (logoutAudiences.length === 0)
        throw new AppError(
          'NOT_FOUND',
          'This hub takes no logout tokens: set OIDC_LOGOUT_AUDIENCE to the clients that people use.',
        );
      const { id, issuedAt, session, subject } = await verify(logoutToken);
      const bySession = session !== undefined && (claims.session !== null || subject === undefined);
      const added = await revokeTokens(pool, {
        ...(bySession ? { kind: 'SESSION', value: session } : { kind: 'SUBJECT', value: subject ?? '', issuedBefore: issuedAt }),
        because: 'Signed out at the issuer.',
        by: 'issuer',
        at: systemClock.now(),
        logoutId: id,
      });
      if (!added) throw conflict('This logout token was told before. Nothing is left to do.');
      await revocations.refresh();
    },
    close: () => revocations.close(),
  };
}
