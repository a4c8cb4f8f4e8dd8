import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from '../metrics/gateway-metrics';
import { answerJson } from './answer-json';
import type { Reachability } from './reachability';

export interface ProbeOptions {
  reachability: Reachability;
  closing: () => boolean;
  metrics: Metrics;
}

/** Answers /health, /ready and /metrics; false when the request is for something else. */
export async function answerProbe(request: IncomingMessage, response: ServerResponse, options: ProbeOptions): Promise<boolean> {
  const path = request.url?.split('?', 1)[0];
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (path === '/health') {
    answerJson(response, 200, { status: 'running' });
    return true;
  }
  if (path === '/ready') {
    const { ready, subgraphs } = await options.reachability.look();
    const open = ready && !options.closing();
    answerJson(response, open ? 200 : 503, {
      status: options.closing() ? 'closing' : open ? 'ready' : 'waiting for subgraphs',
      subgraphs,
    });
    return true;
  }
  if (path === '/metrics') {
    response.writeHead(200, { 'content-type': options.metrics.contentType });
    response.end(await options.metrics.metrics());
    return true;
  }
  return false;
}
