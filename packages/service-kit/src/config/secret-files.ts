import { readFileSync } from 'node:fs';
import { AppError } from '../errors/app-error';
import type { Environment } from './parse-config';

/** Settings that hold a secret, or are long: each may be given as NAME_FILE instead, the path of a file that holds it. */
export const FILE_SETTINGS = [
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'HOMEWARD_SECRET',
  'HOMEWARD_SEAL_KEY',
  'GATEWAY_SECRET',
  'OIDC_CLAIMS',
] as const;

/**
 * The environment with every NAME_FILE read into its NAME, once, when the process begins; a newline at the end is left out. Throws AppError
 * INVALID_INPUT that lists every fault: both are set, a file cannot be read or is empty. It quotes no content.
 */
export function readSecretFiles(environment: Environment): Environment {
  const read: Record<string, string> = {};
  const faults: [string, string][] = [];
  for (const name of FILE_SETTINGS) {
    const variable = `${name}_FILE`;
    const file = environment[variable];
    if (!file) continue;
    const content = contentOf(file);
    if (environment[name]) faults.push([variable, `${name} and ${variable} are both set: unset one of them.`]);
    else if (content === undefined) faults.push([variable, `${variable} names a file that cannot be read: ${file}.`]);
    else if (content === '') faults.push([variable, `${variable} names a file that is empty: ${file}.`]);
    else read[name] = content;
  }
  if (faults.length === 0) return { ...environment, ...read };
  throw new AppError('INVALID_INPUT', `The configuration cannot be used. ${faults.map(([, text]) => text).join(' ')}`, {
    field: faults.map(([variable]) => variable).join(', '),
  });
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    return undefined;
  }
}
