import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Refusal } from '@homeward/embedded';
import type { Environment } from '@homeward/service-kit';

interface HubSecrets {
  HOMEWARD_SECRET: string;
  HOMEWARD_SEAL_KEY: string;
}

/** Secrets of the data directory, made once and readable by its owner alone. What the environment gives is used instead. */
export function secretsOf(file: string, environment: Environment): HubSecrets {
  const kept = existsSync(file) ? parse(file) : make(file);
  return {
    HOMEWARD_SECRET: environment.HOMEWARD_SECRET || kept.HOMEWARD_SECRET,
    HOMEWARD_SEAL_KEY: environment.HOMEWARD_SEAL_KEY || kept.HOMEWARD_SEAL_KEY,
  };
}

function make(file: string): HubSecrets {
  const secrets = {
    HOMEWARD_SECRET: randomBytes(32).toString('base64url'),
    HOMEWARD_SEAL_KEY: randomBytes(32).toString('base64'),
  };
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

function parse(file: string): HubSecrets {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as HubSecrets;
  } catch (error) {
    throw new Refusal(`${file} cannot be read: run this as the user who made it, or start with --fresh to begin empty.`, {
      cause: error,
    });
  }
}
