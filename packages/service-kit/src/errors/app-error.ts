/** The closed list of codes: what a client may branch on. */
export type ErrorCode =
  | 'INVALID_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'UPSTREAM_UNAVAILABLE'
  | 'INTERNAL';

export interface ErrorDetails {
  /** The input field at fault, as the caller wrote it: `input.child.dateOfBirth`. */
  field?: string;
  /** What to do next, where the message does not already say it. */
  remedy?: string;
  /** The rule of a protocol, or of the hub, that refuses it. */
  rule?: { id: string; source: string };
}

export interface ErrorOptions extends ErrorDetails {
  /** The same request may succeed later without being changed. */
  retryable?: boolean;
  /** The truth, for the log; never shown. */
  cause?: unknown;
}

/** The only error this project throws. Its message is safe to show: what happened and what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly details: Readonly<ErrorDetails>;

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.retryable = options.retryable ?? code === 'UPSTREAM_UNAVAILABLE';
    this.details = {
      ...(options.field === undefined ? {} : { field: options.field }),
      ...(options.remedy === undefined ? {} : { remedy: options.remedy }),
      ...(options.rule === undefined ? {} : { rule: { id: options.rule.id, source: options.rule.source } }),
    };
  }
}

/** `message` says what is wrong with `field` and what would be right. */
export const invalidInput = (field: string, message: string): AppError => new AppError('INVALID_INPUT', message, { field });

export const unauthenticated = (message: string): AppError => new AppError('UNAUTHENTICATED', message);

export const forbidden = (message: string): AppError => new AppError('FORBIDDEN', message);

/** `noun` as its reader calls it: 'episode'. Says the same whether the record does not exist or may not be seen. */
export const notFound = (noun: string, remedy?: string): AppError =>
  new AppError('NOT_FOUND', `There is no such ${noun}, or it is not yours to see.`, remedy === undefined ? {} : { remedy });

export const conflict = (message: string, details: ErrorDetails = {}): AppError => new AppError('CONFLICT', message, details);

/** `what` is a sentence: 'The database does not answer.' Always retryable. */
export const unavailable = (what: string, cause?: unknown): AppError =>
  new AppError('UPSTREAM_UNAVAILABLE', what, { retryable: true, cause });
