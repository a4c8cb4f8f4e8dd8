import type { Server } from 'node:net';
import { Refusal } from './refusal';

export const LOOPBACK = '127.0.0.1';

export interface PortWish {
  /** For the sentence when the port is taken: "the issuer". */
  what: string;
  /** This one or none. */
  port?: number;
  /** The first of these that is free, or else any. */
  preferred?: readonly (number | undefined)[];
}

/**
 * Listens on the loopback address alone.
 * @throws Refusal when a port that was asked for is taken.
 */
export async function listenOnLoopback(server: Server, wish: PortWish): Promise<number> {
  if (wish.port) {
    const port = await tryPort(server, wish.port);
    if (port !== undefined) return port;
    throw new Refusal(`Port ${wish.port}, asked for ${wish.what}, is taken: stop what listens there, or ask for another.`);
  }
  for (const candidate of [...(wish.preferred ?? []), 0]) {
    const port = candidate === undefined ? undefined : await tryPort(server, candidate);
    if (port !== undefined) return port;
  }
  throw new Refusal(
    `There is no free port for ${wish.what}: close some of the programs that listen on this machine, then start again.`,
  );
}

function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    };
    server.once('error', fail);
    server.listen({ port, host: LOOPBACK }, () => {
      server.off('error', fail);
      resolve((server.address() as { port: number }).port);
    });
  });
}
