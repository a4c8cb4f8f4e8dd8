import http from 'node:http';
import https from 'node:https';
import { SubgraphUnavailable } from './call';

export interface JsonAnswer {
  status: number;
  body: string;
}

/** Connections to subgraphs, kept open between requests. */
export interface Connections {
  post(url: URL, body: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<JsonAnswer>;
  close(): void;
}

const NOTHING_WAS_SENT: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** `maxAnswerBytes`: a longer answer is given up. */
export function openConnections(maxAnswerBytes = 32 * 1024 * 1024): Connections {
  const agents = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: 256 }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: 256 }),
  };

  const post: Connections['post'] = (url, body, headers, signal) =>
    new Promise((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException): void =>
        reject(new SubgraphUnavailable(error.code ?? error.message, NOTHING_WAS_SENT.has(error.code) ? 'nothing' : 'unknown'));
      const secure = url.protocol === 'https:';
      const request = (secure ? https : http).request(url, {
        method: 'POST',
        agent: secure ? agents['https:'] : agents['http:'],
        signal,
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          accept: 'application/graphql-response+json, application/json',
        },
      });
      request.on('error', fail);
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        response.on('error', fail);
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > maxAnswerBytes) request.destroy(new Error('the answer is too long'));
          else chunks.push(chunk);
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }));
      });
      request.end(body);
    });

  return {
    post,
    close() {
      agents['http:'].destroy();
      agents['https:'].destroy();
    },
  };
}
