import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AppError, parseTokenRules, type Environment, type TokenRules } from '@homeward/service-kit';
import { list, parseGuardSettings, type Check, type GuardSettings } from './guard-settings';

export interface GatewayConfig extends GuardSettings {
  port: number;
  host: string;
  issuer: string;
  audience: string;
  tokenRules: TokenRules;
  tls: { cert: string; key: string } | undefined;
  /** By subgraph name; a subgraph without one is where the supergraph says. */
  endpoints: Readonly<Record<string, string>>;
  supergraphFile: string;
  production: boolean;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const COMMITTED = path.join(__dirname, '../supergraph.graphql');
const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const ENDPOINT = /^SUBGRAPH_(.+)_URL$/;

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const isUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

type Fault = readonly [name: string, sentence: string];

const checkInto =
  (faults: Fault[]): Check =>
  (name, holds, message) =>
    void (holds || faults.push([name, `${name} ${message}.`]));

function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const field = [...new Set(faults.map(([name]) => name))].join(', ');
  const sentences = faults.map(([, sentence]) => sentence).join(' ');
  throw new AppError('INVALID_INPUT', `The configuration cannot be used. ${sentences}`, { field });
}

/** What guards a gateway within another process. Throws AppError INVALID_INPUT that lists every fault. */
export function parseGuards(environment: Environment): GuardSettings {
  const faults: Fault[] = [];
  const guards = parseGuardSettings(environment, checkInto(faults));
  refuseFaults(faults);
  return guards;
}

/**
 * The environment of a gateway in a process of its own. Throws AppError INVALID_INPUT that lists every fault.
 *
 * PORT (4000), HOST (0.0.0.0), OIDC_ISSUER, OIDC_AUDIENCE (homeward), SUPERGRAPH_FILE (the one that came with this version), SUBGRAPH_<NAME>_URL (one
 * address or several, parted by commas; <NAME> as CASE_RECORDS), NODE_ENV, LOG_LEVEL (info), OIDC_CLAIMS and the other rules of tokens,
 * TLS_CERT_FILE with TLS_KEY_FILE (none), and those of `parseGuardSettings`.
 */
export function parseGatewayConfig(environment: Environment): GatewayConfig {
  const faults: Fault[] = [];
  const check = checkInto(faults);
  const port = Number(environment['PORT'] || 4000);
  const issuer = environment['OIDC_ISSUER'] ?? '';
  const production = environment['NODE_ENV'] === 'production';
  const logLevel = LEVELS.find((level) => level === (environment['LOG_LEVEL'] || 'info'));
  const [certFile, keyFile] = [environment['TLS_CERT_FILE'], environment['TLS_KEY_FILE']];
  const [cert, key] = [certFile, keyFile].map((file) => (file ? contentOf(file) : undefined));
  const endpoints: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    const subgraph = ENDPOINT.exec(name)?.[1];
    if (!subgraph || !value) continue;
    check(name, list(value).every(isUrl), 'must be one address or several, parted by commas: http://case-records:4000/graphql');
    endpoints[subgraph.toLowerCase().replaceAll('_', '-')] = value;
  }
  check('PORT', Number.isInteger(port) && port >= 0 && port <= 65_535, 'must be a port number');
  check('OIDC_ISSUER', isUrl(issuer), 'must be the URL of an OpenID Connect issuer');
  check('OIDC_ISSUER', !production || !issuer.startsWith('http://'), 'must use https in production');
  check('TLS_CERT_FILE', !certFile === !keyFile, 'and TLS_KEY_FILE must be set together');
  check('TLS_CERT_FILE', !certFile || cert !== undefined, 'names a file that cannot be read');
  check('TLS_KEY_FILE', !keyFile || key !== undefined, 'names a file that cannot be read');
  check('LOG_LEVEL', logLevel !== undefined, `must be one of ${LEVELS.join(', ')}`);
  const guards = parseGuardSettings(environment, check);
  refuseFaults(faults);
  return {
    port,
    host: environment['HOST'] || '0.0.0.0',
    issuer,
    audience: environment['OIDC_AUDIENCE'] || 'homeward',
    tokenRules: parseTokenRules(environment),
    tls: cert !== undefined && key !== undefined ? { cert, key } : undefined,
    endpoints,
    supergraphFile: environment['SUPERGRAPH_FILE'] || COMMITTED,
    production,
    logLevel: logLevel ?? 'info',
    ...guards,
  };
}
