import type { ClientOptions, RequestOptions } from './client-options';

/** What goes with a request, or with the opening message of a socket. */
export async function requestHeaders(client: ClientOptions, request: RequestOptions): Promise<Record<string, string>> {
  const purpose = request.purpose ?? client.purpose;
  return {
    authorization: `Bearer ${await client.token()}`,
    ...(purpose === undefined ? {} : { 'x-purpose': purpose }),
    ...(request.requestId === undefined ? {} : { 'x-request-id': request.requestId }),
  };
}
