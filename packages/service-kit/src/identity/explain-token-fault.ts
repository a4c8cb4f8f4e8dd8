import { unauthenticated, unavailable, type AppError } from '../errors/app-error';
import type { Jose } from './jose';

const ANEW = 'Get a new one from the issuer.';

/** What jose found wrong, in a sentence for whoever sent the token. */
export function explainTokenFault(error: unknown, audience: string, { errors }: Pick<Jose, 'errors'>): AppError {
  if (error instanceof errors.JWTExpired) return unauthenticated(`The token has expired. ${ANEW}`);
  if (error instanceof errors.JWTClaimValidationFailed) return unauthenticated(claimFault(error.claim, audience));
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed) {
    return unauthenticated(`The token was not signed by the hub's issuer. ${ANEW}`);
  }
  if (error instanceof errors.JOSEAlgNotAllowed)
    return unauthenticated('The token is signed in a way that is not accepted: use RS256, ES256 or EdDSA.');
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid)
    return unauthenticated(`The token cannot be read. ${ANEW}`);
  if (error instanceof errors.JWKSMultipleMatchingKeys)
    return unauthenticated('The token does not say which key signed it: it needs a `kid`.');
  if (error instanceof errors.JOSENotSupported) return unauthenticated(`The token cannot be verified. ${ANEW}`);
  return unavailable('The issuer of the tokens does not answer. Try again in a moment.', error);
}

function claimFault(claim: string, audience: string): string {
  if (claim === 'aud') return `The token is for another audience. Ask the issuer for one for "${audience}".`;
  if (claim === 'iss') return 'The token comes from an issuer that this hub does not trust.';
  if (claim === 'nbf') return 'The token is not valid yet. Check the clock of the machine that asked for it.';
  return `The token lacks a valid "${claim}". ${ANEW}`;
}
