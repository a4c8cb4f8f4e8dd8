import type { IncomingMessage } from 'node:http';

export const TOO_LONG = Symbol('too long');

/**
 * How many bytes a request says it has, without reading it. Undefined when it does not say (chunked): such a body has to be counted
 * as it comes.
 */
export function declaredLength(request: IncomingMessage): number | undefined {
  const length = request.headers['content-length'];
  if (length !== undefined) return Number(length);
  return request.headers['transfer-encoding'] === undefined ? 0 : undefined;
}

/** Reads a body of undeclared length, and stops at `max` bytes. */
export async function readAtMost(request: IncomingMessage, max: number): Promise<Buffer | typeof TOO_LONG> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > max) return TOO_LONG;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
