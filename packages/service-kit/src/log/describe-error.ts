import { types } from 'node:util';
import { AppError } from '../errors/app-error';

export interface ErrorDescription {
  kind: string;
  code?: string;
  /** Of an AppError alone: those are written to be shown. Any other may quote a value. */
  message?: string;
  /** Frames of the stack, without its first line. */
  at?: string[];
  cause?: ErrorDescription;
}

/** What of an error may be logged: never a message that a library or the database wrote, as it may quote a person's data. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!types.isNativeError(error)) return { kind: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error instanceof AppError ? { message: error.message } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause !== undefined && depth < 3 ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}
