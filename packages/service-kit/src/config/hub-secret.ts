import { z } from 'zod';

/** Known to everybody, and therefore refused in production. */
export const DEVELOPMENT_SECRET = 'development-only-secret-not-for-production';
export const DEVELOPMENT_SEAL_KEY = Buffer.alloc(32, 'development-only').toString('base64');

/** What is typed by hand repeats itself; 16 random characters are about twelve different ones. */
const LEAST_DIFFERENT = 8;

export const hubSecret = z.string().min(16, 'must be at least 16 characters long').default(DEVELOPMENT_SECRET);

export const sealKey = z
  .string()
  .refine(
    (text) => Buffer.from(text, 'base64').length === 32,
    'must be 32 bytes in base64: make one with `openssl rand -base64 32`',
  )
  .default(DEVELOPMENT_SEAL_KEY);

/** What is wrong with them for production, by setting; everywhere else they will do. */
export function weaknessesOf(env: {
  HOMEWARD_SECRET?: string;
  GATEWAY_SECRET?: string;
  HOMEWARD_SEAL_KEY?: string;
}): [name: string, fault: string][] {
  const faults: [string, string][] = [];
  const check = (name: string, isDefault: boolean, different: number): void => {
    if (isDefault) faults.push([name, 'must be set in production: the default is for development only']);
    else if (different < LEAST_DIFFERENT)
      faults.push([name, 'is too easily guessed for production: make one with `openssl rand -base64 32`']);
  };
  for (const name of ['HOMEWARD_SECRET', 'GATEWAY_SECRET'] as const)
    if (env[name] !== undefined) check(name, env[name] === DEVELOPMENT_SECRET, new Set(env[name]).size);
  if (env.HOMEWARD_SEAL_KEY !== undefined)
    check(
      'HOMEWARD_SEAL_KEY',
      env.HOMEWARD_SEAL_KEY === DEVELOPMENT_SEAL_KEY,
      new Set(Buffer.from(env.HOMEWARD_SEAL_KEY, 'base64')).size,
    );
  return faults;
}
