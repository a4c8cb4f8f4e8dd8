import type { Organisations } from '../organisations/organisations';
import type { Platform } from '../platform/platform';
import { createAuthenticator, type Authenticator } from './create-authenticator';

/** Services of one process share their reference data, and so the tokens that one of them has verified. */
const known = new WeakMap<Organisations, Map<string, Authenticator>>();

/** The authenticator of a platform: its settings name the issuer and the audience. */
export function authenticatorOf({
  settings,
  clocks,
  organisations,
  sessions: { revocations },
}: Pick<Platform, 'settings' | 'clocks' | 'organisations' | 'sessions'>): Authenticator {
  const { oidcIssuer: issuer, oidcAudience: audience, tokenRules: rules } = settings;
  const shared = known.get(organisations) ?? new Map<string, Authenticator>();
  known.set(organisations, shared);
  const name = JSON.stringify([issuer, audience, rules]);
  const authenticator =
    shared.get(name) ?? createAuthenticator({ issuer, audience, systemClock: clocks.system, organisations, rules, revocations });
  shared.set(name, authenticator);
  return authenticator;
}
