import { Agent } from 'node:http';
import { percentile } from '../shared/measures';
import { askGraph, refusePartial } from './ask-graph';

export interface LoadOrder {
  url: string;
  token: string;
  /** Sent in turn. */
  bodies: readonly string[];
  connections: number;
  seconds: number;
}

export interface Load {
  /** Answers. */
  count: number;
  /** Answers a second. */
  rate: number;
  p50Ms: number;
  p99Ms: number;
}

/** As many requests as the connections carry, each with one on the way at a time. Throws when an answer is not whole. */
export async function load({ url, token, bodies, connections, seconds }: LoadOrder): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const waits: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1_000;
  let sent = 0;
  const keepAsking = async (): Promise<void> => {
    while (performance.now() < until) {
      const body = bodies[sent % bodies.length]!;
      sent += 1;
      const at = performance.now();
      refusePartial(await askGraph(url, token, body, agent));
      waits.push(performance.now() - at);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, keepAsking));
  } finally {
    agent.destroy();
  }
  const took = (performance.now() - began) / 1_000;
  return { count: waits.length, rate: waits.length / took, p50Ms: percentile(waits, 0.5), p99Ms: percentile(waits, 0.99) };
}
