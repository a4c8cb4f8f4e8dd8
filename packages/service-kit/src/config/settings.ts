import { z } from 'zod';
import { DEVELOPMENT_SECRET, hubSecret, sealKey, weaknessesOf } from './hub-secret';
import { parseConfig, type Environment } from './parse-config';
import { tokenRuleSettings, tokenRulesOf, type TokenRules } from './token-rules';

const port = z.coerce.number('must be a port number').int().min(0).max(65535);

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    DATABASE_URL: z
      .string('must be set: postgres://user:password@host:port/database')
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'),
    REDIS_URL: z
      .string()
      .regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://')
      .optional(),
    HOMEWARD_SECRET: hubSecret,
    HOMEWARD_SEAL_KEY: sealKey,
    KEY_RING_FILE: z.string().min(1).optional(),
    KEY_SERVICE_SOCKET: z.string().min(1).optional(),
    OIDC_ISSUER: z.url('must be the URL of an OpenID Connect issuer').default('http://127.0.0.1:4100'),
    OIDC_AUDIENCE: z.string().min(1).default('homeward'),
    ...tokenRuleSettings,
    BUSINESS_CLOCK: z.enum(['real', 'simulated']).default('real'),
    AUDIT_ANCHOR_FILE: z.string().min(1).optional(),
    GATEWAY_SECRET: hubSecret,
    SUBGRAPH_CALLERS: z.enum(['gateway', 'any'], 'must be gateway or any').optional(),
    PORT: port.default(0),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    DATABASE_POOL: z.coerce.number('must be a number').int().min(1).max(100).default(8),
    LANE_CONCURRENCY: z.coerce.number('must be a number').int().min(1).max(8).default(3),
  })
  .superRefine((env, context) => {
    if (env.NODE_ENV !== 'production') return;
    const refuse = (name: string, message: string): void => context.addIssue({ code: 'custom', path: [name], message });
    for (const [name, fault] of weaknessesOf(env)) refuse(name, fault);
    if (env.KEY_RING_FILE === undefined)
      refuse('KEY_RING_FILE', 'must be set in production: make the file with `homeward keys add --file <path>`');
    if (env.BUSINESS_CLOCK === 'simulated') refuse('BUSINESS_CLOCK', 'must be real in production');
    if (env.OIDC_ISSUER.startsWith('http://')) refuse('OIDC_ISSUER', 'must use https in production');
  });

/** What every process of the hub is told by its environment. */
export interface Settings {
  nodeEnv: 'development' | 'test' | 'production';
  /** The migrator's login: owner of every schema. Services use their own logins, derived from it and the secret. */
  databaseUrl: string;
  redisUrl: string | undefined;
  secret: string;
  /** 32 bytes. */
  sealKey: Buffer;
  /** The keys of encrypted columns; unset: the one that everybody knows, for development. */
  keyRingFile: string | undefined;
  /** Of the process that has wrapped the keys of that file; unset: they lie there as they are. */
  keyServiceSocket: string | undefined;
  oidcIssuer: string;
  oidcAudience: string;
  tokenRules: TokenRules;
  businessClock: 'real' | 'simulated';
  /** Where the heads of the sealed audit are noted, outside the database; unset: nowhere. */
  auditAnchorFile: string | undefined;
  /** What gateways prove themselves with to a service in another process. */
  gatewaySecret: string;
  /** Who may send operations to a service's port: gateways that prove themselves, or whoever has a token. */
  subgraphCallers: 'gateway' | 'any';
  /** 0: any free port. */
  port: number;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Connections at most, for each login of each service in this process. */
  databasePool: number;
  /** Lanes of one consumer worked at once in this process. More of them make smaller batches and longer waits, as they share its processor. */
  laneConcurrency: number;
}

/** Throws AppError INVALID_INPUT that lists every fault. */
export function parseSettings(environment: Environment): Settings {
  const env = parseConfig(schema, environment);
  return {
    nodeEnv: env.NODE_ENV,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    secret: env.HOMEWARD_SECRET,
    sealKey: Buffer.from(env.HOMEWARD_SEAL_KEY, 'base64'),
    keyRingFile: env.KEY_RING_FILE,
    keyServiceSocket: env.KEY_SERVICE_SOCKET,
    oidcIssuer: env.OIDC_ISSUER,
    oidcAudience: env.OIDC_AUDIENCE,
    tokenRules: tokenRulesOf(env),
    businessClock: env.BUSINESS_CLOCK,
    auditAnchorFile: env.AUDIT_ANCHOR_FILE,
    gatewaySecret: env.GATEWAY_SECRET,
    subgraphCallers: env.SUBGRAPH_CALLERS ?? (env.GATEWAY_SECRET === DEVELOPMENT_SECRET ? 'any' : 'gateway'),
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
    databasePool: env.DATABASE_POOL,
    laneConcurrency: env.LANE_CONCURRENCY,
  };
}
