import type { ErrorCode } from '@homeward/service-kit';
import { GraphQLError } from 'graphql';

export interface RefusalOptions {
  field?: string;
  remedy?: string;
  retryAfterSeconds?: number;
  details?: Readonly<Record<string, unknown>>;
  /** With `bySpecification`, a client that asked for plain `application/json` gets 200, as GraphQL over HTTP wants it. */
  status: number;
  bySpecification?: boolean;
  headers?: Readonly<Record<string, string>>;
}

/** An operation that is answered before it is run. `message` says what is wrong and what to do next. */
export function refusal(code: ErrorCode, message: string, options: RefusalOptions): GraphQLError {
  const { status, bySpecification, headers, ...said } = options;
  return new GraphQLError(message, { extensions: { code, ...said, http: { status, spec: bySpecification ?? false, headers } } });
}
