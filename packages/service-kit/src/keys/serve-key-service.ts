import { chmod, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { AppError } from '../errors/app-error';
import { ColumnCipher } from './column-cipher';
import { encryptedText } from './encrypted-column';
import { keyRingFile } from './key-ring-file';

const LONGEST = 10_000;
/** What is wrapped is bound to this purpose, as a value is to its column. */
const WRAPPED_KEY = encryptedText('key_service.key', 'wrapped', 'of');
const PURPOSE = ['column-keys'];

export interface KeyServiceOptions {
  /** A ring of master keys, read by this process alone. A key that is added wraps from then on, those before still unwrap. */
  masterFile: string;
  /** Of a Unix socket. Whoever may write to it has keys unwrapped: its directory says who that is. */
  socketPath: string;
}

/** Wraps and unwraps keys, and gives its own to nobody. Throws AppError INVALID_INPUT where the file cannot be used. */
export async function serveKeyService({ masterFile, socketPath }: KeyServiceOptions): Promise<Server> {
  const master = new ColumnCipher(keyRingFile(masterFile));
  await master.currentId();
  const server = createServer((asked, answer) => {
    const say = (status: number, body: object): void =>
      void answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    read(asked)
      .then(async (body) => say(...(await work(master, `${asked.method} ${asked.url}`, body))))
      .catch(() => say(500, {}));
  });
  await rm(socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
  await chmod(socketPath, 0o660);
  return server;
}

async function work(master: ColumnCipher, what: string, body: Record<string, unknown>): Promise<[number, object]> {
  const { plaintext, wrapped } = body;
  if (what === 'POST /v1/wrap')
    return typeof plaintext === 'string' ? [200, { wrapped: await master.encrypt(WRAPPED_KEY, PURPOSE, plaintext) }] : [400, {}];
  if (what !== 'POST /v1/unwrap') return [404, {}];
  // what is no value of the cipher would come back as it is
  if (typeof wrapped !== 'string' || !wrapped.startsWith('enc1:')) return [400, {}];
  try {
    return [200, { plaintext: await master.decrypt<string>(WRAPPED_KEY, PURPOSE, wrapped) }];
  } catch (error) {
    return error instanceof AppError && error.code === 'INTERNAL' ? [400, {}] : [500, {}];
  }
}

async function read(asked: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const part of asked.setEncoding('utf8')) {
    text += part as string;
    if (text.length > LONGEST) return {};
  }
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
