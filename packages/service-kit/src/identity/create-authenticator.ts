import { createHash } from 'node:crypto';
import type { Viewer } from '@homeward/access';
import type { JWTVerifyResult } from 'jose' with { 'resolution-mode': 'import' };
import type { Clock } from '../clocks/clock';
import { DEFAULT_TOKEN_RULES, type TokenRules } from '../config/token-rules';
import { unauthenticated } from '../errors/app-error';
import type { Organisations } from '../organisations/organisations';
import { explainTokenFault } from './explain-token-fault';
import { createIssuerKeys } from './issuer-keys';
import { loadJose } from './jose';
import { NO_REVOCATIONS, type Revocations, type TokenMarks } from './revocations';
import { bondOf, marksOf, mustBeAccessToken, mustHoldCertificate } from './verified-token';
import { viewerOf } from './viewer-of-claims';

export interface AuthenticatorOptions {
  /** As in the token's `iss`; its discovery document is below it. Any OpenID Connect issuer. */
  issuer: string;
  audience: string;
  systemClock: Clock;
  organisations: Pick<Organisations, 'byId'>;
  /** As the hub's own issuer makes them, when not given. */
  rules?: TokenRules;
  /** None, when not given. */
  revocations?: Revocations;
}

export interface Authenticator {
  /**
   * @param authorization the header's value: `Bearer <token>`
   * @param thumbprint of the client certificate with which the request came: SHA-256, base64url
   * Throws AppError UNAUTHENTICATED with what is wrong with the token, or UPSTREAM_UNAVAILABLE when the issuer's keys, or the list of
   * revoked tokens, cannot be had.
   */
  authenticate(authorization: string | undefined, thumbprint?: string): Promise<Viewer>;
  /** Calls back when tokens have been revoked: whoever keeps a stream open asks again. Returns how to stop that. */
  onRevocation(listener: () => void): () => void;
}

interface Verified {
  viewer: Viewer;
  marks: TokenMarks;
  bond: string | undefined;
}

/** Neither `none` nor a shared secret: only signatures that the issuer alone can make. */
export const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
/** A token that was verified is taken at its word for this long; a change of roles is seen after it at the latest. */
const REMEMBERED_MS = 30_000;
const MOST_REMEMBERED = 5_000;
const LONGEST_TOKEN = 16_384;

/** Verifies bearer tokens. Nothing is asked of the issuer before the first token comes. */
export function createAuthenticator(options: AuthenticatorOptions): Authenticator {
  const { issuer, audience, systemClock, organisations } = options;
  const { rules = DEFAULT_TOKEN_RULES, revocations = NO_REVOCATIONS } = options;
  const keys = createIssuerKeys(issuer, systemClock);
  const remembered = new Map<string, Verified & { until: number }>();

  const remember = (hash: string, verified: Verified, exp: number): void => {
    const until = Math.min(systemClock.now().getTime() + REMEMBERED_MS, exp * 1000);
    const oldest = remembered.size >= MOST_REMEMBERED ? remembered.keys().next().value : undefined;
    if (oldest !== undefined) remembered.delete(oldest);
    remembered.set(hash, { ...verified, until });
  };

  const verify = async (token: string): Promise<JWTVerifyResult> => {
    const jose = await loadJose();
    const getKey = await keys();
    try {
      return await jose.jwtVerify(token, getKey, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: rules.clockSkewSeconds,
        currentDate: systemClock.now(),
        requiredClaims: ['exp', 'iat', 'sub'],
      });
    } catch (error) {
      throw explainTokenFault(error, audience, jose);
    }
  };

  const verified = async (token: string): Promise<Verified> => {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = remembered.get(hash);
    if (known && known.until > systemClock.now().getTime()) return known;
    remembered.delete(hash);
    const result = await verify(token);
    mustBeAccessToken(result, rules.tokenType, systemClock.now());
    const { payload: claims } = result;
    const viewer = viewerOf(claims, organisations, rules.claims);
    const read = { viewer, marks: marksOf(claims, rules.claims, viewer), bond: bondOf(claims) };
    remember(hash, read, claims.exp!);
    return read;
  };

  return {
    async authenticate(authorization, thumbprint) {
      const token = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined || token.length > LONGEST_TOKEN) {
        throw unauthenticated(
          "The request carries no bearer token. Send `Authorization: Bearer <token>` with a token of the hub's issuer.",
        );
      }
      const { viewer, marks, bond } = await verified(token);
      mustHoldCertificate({ bond, kind: viewer.kind }, thumbprint, rules.machineTokens);
      if (await revocations.includes(marks)) throw unauthenticated('The token has been revoked. Sign in again.');
      return viewer;
    },
    onRevocation: (listener) => revocations.onChange(listener),
  };
}
