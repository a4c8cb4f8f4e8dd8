/** The closed list of codes that the hub answers with: what a program may branch on. */
export type GraphErrorCode =
  | 'INVALID_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'UPSTREAM_UNAVAILABLE'
  | 'INTERNAL';

/** One error as the graph sends it. */
export interface AnsweredError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Readonly<Record<string, unknown>>;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * The graph answered with an error, or not at all. `message` says what happened and what to do next, and is safe to show. It speaks of
 * the first error; `errors` holds all, and `data` what was answered nevertheless: a part of the picture may be missing, the rest stands.
 */
export class GraphError extends Error {
  readonly code: GraphErrorCode;
  /** The input field at fault: `input.child.dateOfBirth`. */
  readonly field: string | undefined;
  readonly remedy: string | undefined;
  /** What whoever runs the hub needs, to find out what happened. */
  readonly correlationId: string | undefined;
  /** The part of the hub that did not answer: `education`. */
  readonly missing: string | undefined;
  /** RATE_LIMITED: how many seconds to wait before it is sent again. */
  readonly retryAfterSeconds: number | undefined;
  /** The same request may succeed later without being changed. A mutation may have been done all the same: look first. */
  readonly retryable: boolean;

  constructor(
    readonly errors: readonly AnsweredError[],
    readonly data: unknown = null,
    options?: ErrorOptions,
  ) {
    const [first] = errors;
    super(first?.message ?? 'The graph answered with an error that it did not describe.', options);
    const said = first?.extensions ?? {};
    this.name = 'GraphError';
    this.code = (text(said['code']) ?? 'INTERNAL') as GraphErrorCode;
    this.field = text(said['field']);
    this.remedy = text(said['remedy']);
    this.correlationId = text(said['correlationId']);
    this.missing = text(said['missing']);
    this.retryAfterSeconds = typeof said['retryAfterSeconds'] === 'number' ? said['retryAfterSeconds'] : undefined;
    this.retryable = this.code === 'UPSTREAM_UNAVAILABLE' || this.code === 'RATE_LIMITED';
  }
}

/** The hub could not be reached, or what answered was not the graph. */
export const unreachable = (url: string, cause: unknown): GraphError =>
  new GraphError(
    [{ message: `The graph at ${url} does not answer. Try again in a moment.`, extensions: { code: 'UPSTREAM_UNAVAILABLE' } }],
    null,
    { cause },
  );
