import path from 'node:path';
import { AppError, type Environment } from '@homeward/service-kit';

export interface GatewayConfig {
  port: number;
  host: string;
  issuer: string;
  audience: string;
  /** By subgraph name; a subgraph without one is where the supergraph says. */
  endpoints: Readonly<Record<string, string>>;
  supergraphFile: string;
  production: boolean;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  allowedOrigins: readonly string[];
}

const COMMITTED = path.join(__dirname, '../supergraph.graphql');
const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const ENDPOINT = /^SUBGRAPH_(.+)_URL$/;

const isUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);

/**
 * The environment of a gateway in a process of its own. Throws AppError INVALID_INPUT that lists every fault.
 *
 * PORT (4000), HOST (0.0.0.0), OIDC_ISSUER, OIDC_AUDIENCE (homeward), SUPERGRAPH_FILE (the one that came with this version), SUBGRAPH_<NAME>_URL (one
 * address or several, parted by commas; <NAME> as CASE_RECORDS), CORS_ORIGINS (none), NODE_ENV, LOG_LEVEL (info).
 */
export function parseGatewayConfig(environment: Environment): GatewayConfig {
  const faults: [string, string][] = [];
  const check = (name: string, holds: boolean, message: string): void =>
    void (holds || faults.push([name, `${name} ${message}.`]));
  const port = Number(environment['PORT'] || 4000);
  const issuer = environment['OIDC_ISSUER'] ?? '';
  const production = environment['NODE_ENV'] === 'production';
  const logLevel = LEVELS.find((level) => level === (environment['LOG_LEVEL'] || 'info'));
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
  check('LOG_LEVEL', logLevel !== undefined, `must be one of ${LEVELS.join(', ')}`);
  if (faults.length > 0) {
    const fields = [...new Set(faults.map(([name]) => name))].join(', ');
    throw new AppError('INVALID_INPUT', `The configuration cannot be used. ${faults.map(([, text]) => text).join(' ')}`, {
      field: fields,
    });
  }
  return {
    port,
    host: environment['HOST'] || '0.0.0.0',
    issuer,
    audience: environment['OIDC_AUDIENCE'] || 'homeward',
    endpoints,
    supergraphFile: environment['SUPERGRAPH_FILE'] || COMMITTED,
    production,
    logLevel: logLevel ?? 'info',
    allowedOrigins: list(environment['CORS_ORIGINS']),
  };
}
