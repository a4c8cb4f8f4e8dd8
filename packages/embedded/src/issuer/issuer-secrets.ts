import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal';
import { PERSONAS } from './personas';

/** A private JSON web key set with the one key that signs tokens. */
interface SigningKeys {
  keys: Record<string, unknown>[];
}

/** Client secret of each persona, by its name. */
export type ClientSecrets = Record<string, string>;

/** Made once for each data directory, so that a token outlives a restart of the hub; readable by its owner alone. */
export function signingKeysOf(dir: string): SigningKeys {
  return keep(dir, 'signing-keys.json', (known: SigningKeys | undefined) => known ?? makeSigningKeys());
}

/** Personas that are new to this directory get their secret now. */
export function clientSecretsOf(dir: string): ClientSecrets {
  return keep(dir, 'client-secrets.json', (known: ClientSecrets | undefined) =>
    Object.fromEntries(PERSONAS.map(({ name }) => [name, known?.[name] ?? randomBytes(24).toString('base64url')])),
  );
}

/** @returns undefined when no issuer has ever run in this directory, or the secrets are not for this user to read. */
export function readClientSecrets(dir: string): ClientSecrets | undefined {
  try {
    return JSON.parse(readFileSync(path.join(dir, 'client-secrets.json'), 'utf8')) as ClientSecrets;
  } catch {
    return undefined;
  }
}

function makeSigningKeys(): SigningKeys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'RS256' }] };
}

function keep<T>(dir: string, name: string, complete: (known: T | undefined) => T): T {
  const file = path.join(dir, name);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const value = complete(text === undefined ? undefined : parse<T>(text, file));
  const next = `${JSON.stringify(value, null, 2)}\n`;
  if (next !== text) writeFileSync(file, next, { mode: 0o600 });
  return value;
}

function parse<T>(text: string, file: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new Refusal(
      `${file} is damaged: remove it, and the issuer makes another (tokens issued before will no longer be accepted).`,
      {
        cause: error,
      },
    );
  }
}
