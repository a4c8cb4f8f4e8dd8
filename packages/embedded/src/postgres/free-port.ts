import { createServer } from 'node:net';
import { LOOPBACK } from '../listen';

/** Whether a server could listen on this port of the loopback address now. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await listenBriefly(port)) !== undefined;
}

/** A port that the operating system picks; nobody holds it, but nothing keeps it free either. */
export async function findFreePort(): Promise<number> {
  const port = await listenBriefly(0);
  if (port === undefined) throw new Error('The operating system has no free port on the loopback address');
  return port;
}

function listenBriefly(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address();
      const used = typeof address === 'object' && address ? address.port : undefined;
      server.close(() => resolve(used));
    });
  });
}
