import type { Server } from 'node:http';
import { Server as TlsServer } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { AppError } from '@homeward/service-kit';

/** Resolves to the address to reach it at. Throws AppError CONFLICT, naming the port, when it is taken or not allowed. */
export function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : 'cannot be used';
      const remedy = 'Choose another with PORT, or end what listens there.';
      reject(new AppError('CONFLICT', `Port ${port} of ${host} ${why}. ${remedy}`, { field: 'PORT', remedy, cause: error }));
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      const address = server.address() as AddressInfo;
      const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
      resolve(`${server instanceof TlsServer ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${address.port}`);
    });
  });
}
