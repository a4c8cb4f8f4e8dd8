import type { ZodType } from 'zod';
import { AppError } from '../errors/app-error';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Parses the environment once. Throws AppError INVALID_INPUT whose message lists every fault, one sentence a setting; values are never
 * quoted, as they may be secrets. An empty string counts as not set.
 */
export function parseConfig<T>(schema: ZodType<T>, environment: Environment): T {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.') || 'environment'} ${issue.message}.`);
  const fields = [...new Set(result.error.issues.map((issue) => issue.path.join('.')))];
  throw new AppError('INVALID_INPUT', `The configuration cannot be used. ${faults.join(' ')}`, { field: fields.join(', ') });
}
