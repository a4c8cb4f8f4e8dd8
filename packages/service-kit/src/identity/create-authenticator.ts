import { createHash } from 'node:crypto';
import type { Viewer } from '@homeward/access';
import type { JWTPayload } from 'jose' with { 'resolution-mode': 'import' };
import type { Clock } from '../clocks/clock';
import { unauthenticated } from '../errors/app-error';
import type { Organisations } from '../organisations/organisations';
import { explainTokenFault } from './explain-token-fault';
import { createIssuerKeys } from './issuer-keys';
import { loadJose } from './jose';
import { viewerOf } from './viewer-of-claims';

export interface AuthenticatorOptions {
  /** As in the token's `iss`; its discovery document is below it. Any OpenID Connect issuer. */
  issuer: string;
  audience: string;
  systemClock: Clock;
  organisations: Pick<Organisations, 'byId'>;
}

export interface Authenticator {
  /**
   * @param authorization the header's value: `Bearer <token>`
   * Throws AppError UNAUTHENTICATED with what is wrong with the token, or UPSTREAM_UNAVAILABLE when the issuer's keys cannot be had.
   */
  authenticate(authorization: string | undefined): Promise<Viewer>;
}

/** Neither `none` nor a shared secret: only signatures that the issuer alone can make. */
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
const TOLERANCE_SECONDS = 5;
/** A token that was verified is taken at its word for this long; a change of roles is seen after it at the latest. */
const REMEMBERED_MS = 30_000;
const MOST_REMEMBERED = 5_000;
const LONGEST_TOKEN = 16_384;

/** Verifies bearer tokens. Nothing is asked of the issuer before the first token comes. */
export function createAuthenticator({ issuer, audience, systemClock, organisations }: AuthenticatorOptions): Authenticator {
  const keys = createIssuerKeys(issuer, systemClock);
  const remembered = new Map<string, { viewer: Viewer; until: number }>();

  const remember = (hash: string, viewer: Viewer, claims: JWTPayload): void => {
    const until = Math.min(systemClock.now().getTime() + REMEMBERED_MS, claims.exp! * 1000);
    const oldest = remembered.size >= MOST_REMEMBERED ? remembered.keys().next().value : undefined;
    if (oldest !== undefined) remembered.delete(oldest);
    remembered.set(hash, { viewer, until });
  };

  const verify = async (token: string): Promise<JWTPayload> => {
    const jose = await loadJose();
    const getKey = await keys();
    try {
      const { payload } = await jose.jwtVerify(token, getKey, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: TOLERANCE_SECONDS,
        currentDate: systemClock.now(),
        requiredClaims: ['exp', 'sub'],
      });
      return payload;
    } catch (error) {
      throw explainTokenFault(error, audience, jose);
    }
  };

  return {
    async authenticate(authorization) {
      const token = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined || token.length > LONGEST_TOKEN) {
        throw unauthenticated(
          "The request carries no bearer token. Send `Authorization: Bearer <token>` with a token of the hub's issuer.",
        );
      }
      const hash = createHash('sha256').update(token).digest('base64');
      const known = remembered.get(hash);
      if (known && known.until > systemClock.now().getTime()) return known.viewer;
      remembered.delete(hash);
      const claims = await verify(token);
      const viewer = viewerOf(claims, organisations);
      remember(hash, viewer, claims);
      return viewer;
    },
  };
}
