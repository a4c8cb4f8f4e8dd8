import type { ClientOptions, RequestOptions } from './client-options';
import { openSubscription } from './open-subscription';
import { postOperation } from './post-operation';
import { documentOf } from './documents/trusted-documents';
import type { Operation } from './typed-document';

/** Every method throws GraphError. */
export interface Client {
  query<Result, Variables = Record<string, unknown>>(
    operation: Operation<Result, Variables>,
    variables?: Variables,
    options?: RequestOptions,
  ): Promise<Result>;
  /** Sent once and never again by itself. */
  mutate<Result, Variables = Record<string, unknown>>(
    operation: Operation<Result, Variables>,
    variables?: Variables,
    options?: RequestOptions,
  ): Promise<Result>;
  /** Begins with the first event that is waited for; leave it with `break`, or by aborting `options.signal`. */
  subscribe<Result, Variables = Record<string, unknown>>(
    operation: Operation<Result, Variables>,
    variables?: Variables,
    options?: RequestOptions,
  ): AsyncIterableIterator<Result>;
}

/** A client of the graph for one caller. It keeps no connection and needs no closing. */
export function createClient(options: ClientOptions): Client {
  const post = async <Result, Variables>(
    operation: Operation<Result, Variables>,
    variables?: Variables,
    request: RequestOptions = {},
  ): Promise<Result> =>
    (await postOperation(options, documentOf(operation, options.trustedDocuments), variables, request)) as Result;
  return {
    query: post,
    mutate: post,
    subscribe: <Result, Variables>(
      operation: Operation<Result, Variables>,
      variables?: Variables,
      request: RequestOptions = {},
    ) => openSubscription<Result>(options, documentOf(operation, options.trustedDocuments), variables, request),
  };
}
