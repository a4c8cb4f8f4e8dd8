import type { ClientOptions, RequestOptions } from './client-options';
import type { DocumentOfRequest } from './documents/trusted-documents';
import { GraphError, unreachable, type AnsweredError } from './graph-error';
import { requestHeaders } from './request-headers';

interface Answered {
  data?: unknown;
  errors?: readonly AnsweredError[];
}

const TIMEOUT_MS = 30_000;

async function send(client: ClientOptions, body: string, request: RequestOptions): Promise<Answered> {
  const signals = [AbortSignal.timeout(client.timeoutMs ?? TIMEOUT_MS), ...(request.signal ? [request.signal] : [])];
  const headers = await requestHeaders(client, request);
  try {
    const response = await (client.fetch ?? fetch)(client.url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body,
      signal: AbortSignal.any(signals),
    });
    return (await response.json()) as Answered;
  } catch (error) {
    if (request.signal?.aborted) throw request.signal.reason;
    throw unreachable(client.url, error);
  }
}

/** Sent once: whether to send it again is the caller's to say. Throws GraphError for every answer that holds an error. */
export async function postOperation(
  client: ClientOptions,
  document: DocumentOfRequest,
  variables: unknown,
  request: RequestOptions,
): Promise<unknown> {
  const answered = await send(client, JSON.stringify({ ...document, variables }), request);
  if (answered.errors?.length) throw new GraphError(answered.errors, answered.data);
  if (answered.data === undefined) throw unreachable(client.url, new Error('the answer holds neither data nor errors'));
  return answered.data;
}
