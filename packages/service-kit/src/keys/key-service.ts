import { request } from 'node:http';
import { AppError, unavailable } from '../errors/app-error';
import type { KeyWrapper } from './key-provider';

/** As a ring names it that this service has wrapped: whichever socket it answers on, and whichever key it wraps with by now. */
export const KEY_SERVICE = 'the key service';
const PATIENCE_MS = 5_000;

/**
 * The keys of the ring are wrapped by another process, which alone has the key that wraps them: `homeward keys serve`, or whatever answers the
 * same two requests on a Unix socket, in front of a key management service (docs/running.md).
 *
 *     POST /v1/wrap    {"plaintext": "<base64>"}  ->  200 {"wrapped": "<text>"}
 *     POST /v1/unwrap  {"wrapped": "<text>"}      ->  200 {"plaintext": "<base64>"}, 400 where it was not wrapped here
 */
export function keyServiceAt(socketPath: string): KeyWrapper {
  return {
    name: KEY_SERVICE,
    wrap: async (key) => textOf(await ask(socketPath, '/v1/wrap', { plaintext: key.toString('base64') }), 'wrapped'),
    unwrap: async (wrapped) => Buffer.from(textOf(await ask(socketPath, '/v1/unwrap', { wrapped }), 'plaintext'), 'base64'),
  };
}

interface Answer {
  status: number;
  body: string;
}

const ask = (socketPath: string, path: string, body: object): Promise<Answer> =>
  new Promise<Answer>((resolve, reject) => {
    const asked = request(
      { socketPath, path, method: 'POST', headers: { 'content-type': 'application/json', host: 'keys' } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
        response.on('error', reject);
      },
    );
    asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error('The key service took too long.')));
    asked.on('error', reject);
    asked.end(JSON.stringify(body));
  }).catch((cause: unknown) => {
    throw away(socketPath, cause);
  });

/** Throws AppError UPSTREAM_UNAVAILABLE while it does not answer as it should, INVALID_INPUT for a key that it did not wrap. */
function textOf({ status, body }: Answer, field: string): string {
  if (status === 400)
    throw new AppError(
      'INVALID_INPUT',
      'The key service did not wrap this key: give it the master key of that time, or another file.',
    );
  const said = status === 200 ? fieldOf(body, field) : undefined;
  if (typeof said !== 'string' || said === '') throw away('it', new Error(`It answered ${status}.`));
  return said;
}

function fieldOf(body: string, field: string): unknown {
  try {
    return (JSON.parse(body) as Record<string, unknown> | null)?.[field];
  } catch {
    return undefined;
  }
}

const away = (where: string, cause: unknown): AppError =>
  unavailable(
    `The key service does not answer (${where}): start it with homeward keys serve, or set KEY_SERVICE_SOCKET to where it is.`,
    cause,
  );
