import type { JWTVerifyGetKey } from 'jose' with { 'resolution-mode': 'import' };
import { z } from 'zod';
import type { Clock } from '../clocks/clock';
import { unavailable } from '../errors/app-error';
import { loadJose } from './jose';

const ANSWER_WITHIN_MS = 5_000;
/** After a failed discovery, so that a flood of tokens does not become a flood at the issuer. */
const RETRY_AFTER_MS = 1_000;
/** A token signed by an unknown key makes the keys be read again, but not more often than this: keys are rotated, and kids are guessed. */
const COOLDOWN_MS = 30_000;
const KEYS_KEPT_MS = 600_000;

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** The issuer's keys by OpenID Connect discovery, looked up at the first use and then kept; UPSTREAM_UNAVAILABLE while they cannot be had. */
export function createIssuerKeys(issuer: string, systemClock: Clock): () => Promise<JWTVerifyGetKey> {
  let found: Promise<JWTVerifyGetKey> | undefined;
  let failedAt = -Infinity;
  let fault: unknown;

  return () => {
    if (found) return found;
    if (systemClock.now().getTime() - failedAt < RETRY_AFTER_MS) return Promise.reject(fault);
    found = discover(issuer).catch((error: unknown) => {
      found = undefined;
      failedAt = systemClock.now().getTime();
      fault = unavailable('The issuer of the tokens does not answer. Try again in a moment.', error);
      throw fault;
    });
    return found;
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS), headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`Discovery at ${url} answered ${response.status}.`);
  const document = discovery.parse(await response.json());
  if (document.issuer !== issuer) throw new Error(`Discovery at ${url} speaks for ${document.issuer}.`);
  const jose = await loadJose();
  return jose.createRemoteJWKSet(new URL(document.jwks_uri), {
    timeoutDuration: ANSWER_WITHIN_MS,
    cooldownDuration: COOLDOWN_MS,
    cacheMaxAge: KEYS_KEPT_MS,
  });
}
