import { Agent, request } from 'node:http';

export interface GraphAnswer {
  status: number;
  text: string;
}

/** One operation as JSON by POST, over a connection that `agent` keeps. */
export const askGraph = (url: string, token: string, body: string, agent: Agent): Promise<GraphAnswer> =>
  new Promise((resolve, reject) => {
    const asked = request(url, {
      method: 'POST',
      agent,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        accept: 'application/json',
      },
    });
    asked.on('error', reject);
    asked.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
    });
    asked.end(body);
  });

/** @throws Error when the answer is anything but whole */
export function refusePartial({ status, text }: GraphAnswer): void {
  if (status !== 200 || !text.startsWith('{"data":') || text.includes('"errors":[')) {
    throw new Error(`The graph answered ${status}: ${text.slice(0, 500)}`);
  }
}
