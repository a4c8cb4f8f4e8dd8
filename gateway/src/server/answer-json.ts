import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';

export function answerJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

/** An error as a GraphQL answer, before the runtime has seen the request. */
export function answerError(response: ServerResponse, error: GraphQLError, correlationId: string): void {
  const { http, ...extensions } = error.extensions as { http?: { status?: number; headers?: Record<string, string> } };
  answerJson(
    response,
    http?.status ?? 400,
    { errors: [{ message: error.message, extensions: { ...extensions, correlationId } }] },
    http?.headers,
  );
}
