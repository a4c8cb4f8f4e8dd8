import { AppError, type ErrorCode, type Log } from '@homeward/service-kit';
import { GraphQLError } from 'graphql';

const CODES: ReadonlySet<string> = new Set<ErrorCode>([
  'INVALID_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'UPSTREAM_UNAVAILABLE',
  'INTERNAL',
]);

/** What the libraries call a fault of the caller's. */
const CALLERS_FAULT: ReadonlySet<unknown> = new Set([
  undefined,
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Everything an error may say of itself; `http` is read by the server and never sent. */
const SHOWN = ['code', 'field', 'remedy', 'details', 'retryAfterSeconds', 'missing', 'correlationId', 'http'] as const;

const pick = (from: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]));

export interface Correlated {
  correlationId: string;
  log: Log;
  /** The operation was run: its errors no longer decide the answer's HTTP status. */
  answered?: boolean;
}

const appErrorWithin = (error: unknown): AppError | undefined => {
  if (error instanceof AppError) return error;
  return error instanceof GraphQLError && error.originalError ? appErrorWithin(error.originalError) : undefined;
};

const withoutOriginal = (error: GraphQLError): boolean =>
  !error.originalError || (error.originalError instanceof GraphQLError && withoutOriginal(error.originalError));

function masked(error: unknown, { correlationId, log, answered }: Correlated): GraphQLError {
  log.error({ correlationId, error }, 'an operation failed for a reason that is not shown to its caller');
  return new GraphQLError('Something went wrong on our side. Give whoever runs this hub the correlation id.', {
    path: error instanceof GraphQLError ? error.path : undefined,
    extensions: { code: 'INTERNAL', correlationId, ...(answered ? {} : { http: { status: 500 } }) },
  });
}

/** Any error as a caller may see it: a code of the closed list, and no word of how the hub is built. Idempotent. */
export function toPublicError(error: unknown, correlated: Correlated): GraphQLError {
  const { correlationId, answered } = correlated;
  const shown = answered ? SHOWN.filter((name) => name !== 'http') : SHOWN;
  const known = appErrorWithin(error);
  if (known) {
    const at = error instanceof GraphQLError ? { path: error.path, nodes: error.nodes } : {};
    const http = error instanceof GraphQLError && !answered ? pick(error.extensions, ['http']) : {};
    return new GraphQLError(known.message, { ...at, extensions: { code: known.code, ...known.details, correlationId, ...http } });
  }
  if (!(error instanceof GraphQLError)) return masked(error, correlated);
  const { nodes, source, positions, path, extensions } = error;
  if (CODES.has(String(extensions['code']))) {
    return new GraphQLError(error.message, {
      nodes,
      source,
      positions,
      path,
      extensions: { correlationId, ...pick(extensions, shown) },
    });
  }
  if (!CALLERS_FAULT.has(extensions['code']) || !withoutOriginal(error)) return masked(error, correlated);
  const said: Record<string, unknown> = { ...pick(extensions, shown), code: 'INVALID_INPUT', correlationId };
  // The request could not even be read: 400 whatever media type was asked for, as GraphQL over HTTP has it.
  if (said['http'] && extensions['originalError']) said['http'] = { ...said['http'], spec: false };
  return new GraphQLError(error.message, { nodes, source, positions, path, extensions: said });
}
