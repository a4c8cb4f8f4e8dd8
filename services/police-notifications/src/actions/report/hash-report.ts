import { createHash } from 'node:crypto';
import type { Report } from './report';

type Plain = string | number | boolean | Plain[] | { [key: string]: Plain };

/** Same message, same text: keys sorted, empty fields left out, times in UTC, texts in Unicode's composed form. */
function canonical(value: unknown): Plain | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(canonical).filter((item) => item !== undefined);
  const entries = Object.entries(value as Record<string, unknown>)
    .map(([key, inner]) => [key, canonical(inner)] as const)
    .filter((entry): entry is readonly [string, Plain] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

export interface HashedReport {
  /** The message as it is kept, as JSON. */
  content: string;
  /** SHA-256 of it, in hex. */
  hash: string;
}

/** The police reference is no part of the content: it is the key. */
export function hashReport({ told }: Report): HashedReport {
  const content = JSON.stringify(canonical({ ...told, policeReference: undefined }));
  return { content, hash: createHash('sha256').update(content).digest('hex') };
}
