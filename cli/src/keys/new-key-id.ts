import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { addKey, systemClock, type KeyWrapper } from '@homeward/service-kit';

/** Another each time, in the order of the days: '2026-11-22-9f3a'. */
export const newKeyId = (): string => `${systemClock.now().toISOString().slice(0, 10)}-${randomBytes(2).toString('hex')}`;

/** Makes the file with a first key where there is none. @returns its path */
export async function firstKey(file: string, wrapper?: KeyWrapper): Promise<string> {
  if (!existsSync(file)) await addKey(file, newKeyId(), { wrapper });
  return file;
}
