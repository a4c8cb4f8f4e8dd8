import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '@homeward/embedded';
import { addKey, createLog, serveKeyService, stopOnSignals, wrapKeyRing } from '@homeward/service-kit';
import type { Terminal } from '../terminal';
import { keyFileOf } from './key-file-of';
import { keyServiceOf } from './key-service-of';
import { newKeyId } from './new-key-id';

export interface GivenKeyService {
  master: string;
  socket: string;
}

/** The key that wraps the ring's keys stays in this process: it ends with SIGTERM, and whoever has unwrapped keys works on. */
export async function serveKeys({ master, socket }: GivenKeyService, { workingDirectory, print }: Terminal): Promise<void> {
  const [masterFile, socketPath] = [path.resolve(workingDirectory, master), path.resolve(workingDirectory, socket)];
  if (!existsSync(masterFile)) await addKey(masterFile, newKeyId());
  const server = await serveKeyService({ masterFile, socketPath });
  const stop = (): Promise<void> => new Promise((resolve) => void server.close(() => resolve()));
  stopOnSignals({ log: createLog('warn'), stop });
  print(`The key service is up. KEY_SERVICE_SOCKET=${socketPath}`);
  await once(server, 'close');
}

/** From the next start of each process on, the file of keys is of no use without the key service. */
export async function wrapKeys({ data }: { data: string }, terminal: Terminal): Promise<void> {
  const wrapper = keyServiceOf(terminal.environment);
  if (!wrapper)
    throw new Refusal('Set KEY_SERVICE_SOCKET to the socket of the key service: homeward keys serve says which it is.');
  const file = keyFileOf(data, terminal);
  await wrapKeyRing(file, wrapper);
  terminal.print(
    `The keys in ${file} are wrapped. Start every process anew with KEY_SERVICE_SOCKET, and destroy other copies of the file.`,
  );
}
