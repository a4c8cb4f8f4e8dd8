import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { invalidInput } from '@homeward/service-kit';
import type { Weekend } from './weekend';

/** One thing that one persona does: see `samples/rochdale-child-in-medway/README.md`. */
export interface Sample {
  as: string;
  at: Date;
  do: string;
  input: Record<string, unknown>;
}

const FOLDER = path.resolve(__dirname, '../../../samples/rochdale-child-in-medway');

/** Reads a sample and turns its times (`Sat 02:10`) into instants. Throws INVALID_INPUT with the file and the field. */
export function readSample(name: string, weekend: Weekend): Sample {
  const file = path.join(FOLDER, `${name}.yaml`);
  const raw = parse(readFileSync(file, 'utf8')) as Partial<Record<keyof Sample, unknown>>;
  for (const field of ['as', 'do', 'input'] as const) {
    if (!raw[field]) throw invalidInput(field, `${name}.yaml has no \`${field}\`: add it, as in its neighbours`);
  }
  const at = raw.at === undefined ? weekend.starts : weekend.at(String(raw.at));
  if (!at) throw invalidInput('at', `${name}.yaml: «${String(raw.at)}» is not a day and time like "Sat 02:10"`);
  return { as: String(raw.as), at, do: String(raw.do), input: withInstants(raw.input, weekend) as Record<string, unknown> };
}

function withInstants(value: unknown, weekend: Weekend): unknown {
  if (typeof value === 'string') return weekend.at(value)?.toISOString() ?? value;
  if (Array.isArray(value)) return value.map((each) => withInstants(each, weekend));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withInstants(each, weekend)]));
  }
  return value;
}
