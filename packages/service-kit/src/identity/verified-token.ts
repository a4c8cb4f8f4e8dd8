import type { Viewer } from '@homeward/access';
import type { JWTPayload, JWTVerifyResult } from 'jose' with { 'resolution-mode': 'import' };
import type { TokenRules } from '../config/token-rules';
import { unauthenticated } from '../errors/app-error';
import { textAt, type ClaimMap } from './claim-map';
import type { TokenMarks } from './revocations';

/**
 * The longest that a token may last. A revocation is kept for as long, and not longer: a token for a week would outlive it, and is refused.
 */
export const LONGEST_TOKEN_SECONDS = 86_400;

/** Of an ID token, of a logout token, of a refresh token: the same issuer signs those, and none of them gives access. */
const NOT_FOR_ACCESS = ['nonce', 'at_hash', 'c_hash', 's_hash', 'events'];
const OTHER_TYPES: ReadonlySet<unknown> = new Set(['ID', 'Refresh', 'Offline', 'Logout']);

/** Throws AppError UNAUTHENTICATED for a token of the issuer that is no access token, or lasts longer than the hub takes. */
export function mustBeAccessToken(
  { payload, protectedHeader }: JWTVerifyResult,
  tokenType: TokenRules['tokenType'],
  now: Date,
): void {
  const type = protectedHeader.typ?.toLowerCase().replace(/^application\//, '');
  const typeStands = type === 'at+jwt' || (tokenType === 'any' && (type === undefined || type === 'jwt'));
  if (!typeStands || OTHER_TYPES.has(payload['typ']) || NOT_FOR_ACCESS.some((name) => Object.hasOwn(payload, name)))
    throw unauthenticated('The token is none for access, as an ID token is not. Send the access token that came with it.');
  // from its beginning, not from now: on its last day a token for a week would be taken although its revocation is forgotten
  if (payload.exp! - Math.min(payload.iat!, now.getTime() / 1000) > LONGEST_TOKEN_SECONDS)
    throw unauthenticated('The token lasts longer than a day, which this hub does not take. Have the issuer make shorter ones.');
}

/** By what the token may have been revoked. */
export function marksOf(claims: JWTPayload, map: ClaimMap, viewer: Viewer): TokenMarks {
  return {
    tokenId: claims.jti,
    session: textAt(claims, map.session),
    subjects: [...new Set([claims.sub!, viewer.subject])],
    client: textAt(claims, map.client),
    issuedAt: claims.iat! * 1000,
  };
}

/**
 * The thumbprint of the certificate that the token is bound to (RFC 8705); undefined for one that is not bound. Throws AppError
 * UNAUTHENTICATED for a bond of another kind: what cannot be checked is not taken.
 */
export function bondOf(claims: JWTPayload): string | undefined {
  const { cnf } = claims as { cnf?: unknown };
  if (cnf === undefined) return undefined;
  const entries = typeof cnf === 'object' && cnf !== null ? Object.entries(cnf) : [];
  const [bond] = entries;
  if (entries.length === 1 && bond?.[0] === 'x5t#S256' && typeof bond[1] === 'string') return bond[1];
  throw unauthenticated('The token is bound in a way that this hub cannot check. Bind it to a client certificate (RFC 8705).');
}

/** Throws AppError UNAUTHENTICATED for a bound token without its certificate, and for a machine's without a bond where the hub asks for one. */
export function mustHoldCertificate(
  { bond, kind }: { bond: string | undefined; kind: Viewer['kind'] },
  thumbprint: string | undefined,
  machineTokens: TokenRules['machineTokens'],
): void {
  if (bond !== undefined && bond !== thumbprint)
    throw unauthenticated('The token is bound to a client certificate, with which this request did not come. Connect with it.');
  if (bond === undefined && kind === 'machine' && machineTokens === 'bound')
    throw unauthenticated(
      "Machines' tokens are taken here only when they are bound to a client certificate. Ask the issuer for such a one (RFC 8705).",
    );
}
