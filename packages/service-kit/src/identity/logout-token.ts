import type { Clock } from '../clocks/clock';
import type { Settings } from '../config/settings';
import { AppError, invalidInput } from '../errors/app-error';
import { ALGORITHMS } from './create-authenticator';
import { createIssuerKeys } from './issuer-keys';
import { loadJose } from './jose';
import { LONGEST_TOKEN_SECONDS } from './verified-token';

/** OpenID Connect Back-Channel Logout 1.0, section 2.4. */
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

export interface Logout {
  /** Of the logout token, which is taken once. */
  id: string;
  issuedAt: Date;
  session: string | undefined;
  subject: string | undefined;
}

/**
 * What an issuer says when somebody has signed out. Throws AppError INVALID_INPUT for what is no logout token of the issuer for one of the
 * hub's clients, UPSTREAM_UNAVAILABLE when the issuer's keys cannot be had.
 */
export function createLogoutVerifier(
  { oidcIssuer: issuer, tokenRules }: Pick<Settings, 'oidcIssuer' | 'tokenRules'>,
  systemClock: Clock,
): (token: string) => Promise<Logout> {
  const keys = createIssuerKeys(issuer, systemClock);
  return async (token) => {
    const jose = await loadJose();
    const getKey = await keys();
    try {
      const { payload, protectedHeader } = await jose.jwtVerify(token, getKey, {
        issuer,
        audience: [...tokenRules.logoutAudiences],
        algorithms: ALGORITHMS,
        clockTolerance: tokenRules.clockSkewSeconds,
        currentDate: systemClock.now(),
        requiredClaims: ['iat', 'jti'],
        // one that comes late still counts, for as long as a token of that session could be shown
        maxTokenAge: LONGEST_TOKEN_SECONDS,
      });
      const { jti, iat, sub, sid } = payload as typeof payload & { sid?: unknown };
      const type = protectedHeader.typ?.toLowerCase().replace(/^application\//, '');
      const isLogout =
        (type === undefined || type === 'jwt' || type === 'logout+jwt') &&
        typeof (payload['events'] as Record<string, unknown> | undefined)?.[EVENT] === 'object' &&
        !Object.hasOwn(payload, 'nonce');
      const session = typeof sid === 'string' && sid !== '' ? sid : undefined;
      if (!isLogout || !jti || (session === undefined && !sub)) throw refused();
      return { id: jti, issuedAt: new Date(iat! * 1000), session, subject: sub };
    } catch (error) {
      if (error instanceof AppError) throw error;
      if (error instanceof jose.errors.JOSEError && !(error instanceof jose.errors.JWKSTimeout)) throw refused();
      throw new AppError('UPSTREAM_UNAVAILABLE', 'The issuer of the tokens does not answer. Send the logout again in a moment.', {
        cause: error,
      });
    }
  };
}

const refused = (): AppError =>
  invalidInput('logout_token', "This is no logout token of the hub's issuer for one of its clients, or it is too old.");
