import { z } from 'zod';
import { claimMapSchema, OWN_CLAIMS, type ClaimMap } from '../identity/claim-map';
import { parseConfig, type Environment } from './parse-config';

/** What this hub takes for a token, beside its issuer and its audience. */
export interface TokenRules {
  claims: ClaimMap;
  /** How far the clocks of the issuer and the hub may be apart. */
  clockSkewSeconds: number;
  /** `at+jwt`: only tokens whose header says so (RFC 9068). `any`: also those that say JWT or nothing, as many issuers' do. */
  tokenType: 'at+jwt' | 'any';
  /** `bound`: machines' tokens are taken only with the client certificate that they were issued to (RFC 8705). */
  machineTokens: 'any' | 'bound';
  /** Clients of the issuer whose logout tokens are taken; none: no logout over the back channel. */
  logoutAudiences: readonly string[];
}

export const DEFAULT_TOKEN_RULES: TokenRules = {
  claims: OWN_CLAIMS,
  clockSkewSeconds: 5,
  tokenType: 'any',
  machineTokens: 'any',
  logoutAudiences: [],
};

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
});

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean),
);

export const tokenRuleSettings = {
  OIDC_CLAIMS: json.pipe(claimMapSchema).default(OWN_CLAIMS),
  OIDC_CLOCK_SKEW_SECONDS: z.coerce
    .number('must be a number of seconds')
    .int('must be whole seconds')
    .min(0, 'must be 0 to 60 seconds')
    .max(60, 'must be 0 to 60 seconds')
    .default(DEFAULT_TOKEN_RULES.clockSkewSeconds),
  OIDC_TOKEN_TYPE: z.enum(['at+jwt', 'any'], 'must be at+jwt or any').default(DEFAULT_TOKEN_RULES.tokenType),
  OIDC_MACHINE_TOKENS: z.enum(['any', 'bound'], 'must be any or bound').default(DEFAULT_TOKEN_RULES.machineTokens),
  OIDC_LOGOUT_AUDIENCE: list.default([]),
};

const schema = z.object(tokenRuleSettings);

export const tokenRulesOf = (env: z.infer<typeof schema>): TokenRules => ({
  claims: env.OIDC_CLAIMS,
  clockSkewSeconds: env.OIDC_CLOCK_SKEW_SECONDS,
  tokenType: env.OIDC_TOKEN_TYPE,
  machineTokens: env.OIDC_MACHINE_TOKENS,
  logoutAudiences: env.OIDC_LOGOUT_AUDIENCE,
});

/** For a process that has no database, as a gateway. Throws AppError INVALID_INPUT that lists every fault. */
export const parseTokenRules = (environment: Environment): TokenRules => tokenRulesOf(parseConfig(schema, environment));
