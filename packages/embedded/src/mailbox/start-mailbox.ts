import type { Server } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { listenOnLoopback, LOOPBACK } from '../listen';
import { rememberedPort, rememberPort } from '../remembered-port';
import { storeMail } from './stored-mail';

const MAX_BYTES = 5 * 1024 * 1024;

export interface MailboxOptions {
  /** One file for each message received; made when it is not there. */
  dir: string;
  /** Without one, the port of the last start, or else any free one. */
  port?: number;
  /** Largest message taken. Default 5 MiB. */
  maxBytes?: number;
}

export interface EmbeddedMailbox {
  /** `smtp://127.0.0.1:port` */
  url: string;
  port: number;
  stop(): Promise<void>;
}

/**
 * Receives whatever is sent to anybody, on the loopback address, and sends nothing on: it stands in for the mail server of an organisation.
 * @throws Refusal when the port is taken.
 */
export async function startMailbox(options: MailboxOptions): Promise<EmbeddedMailbox> {
  const { dir, maxBytes = MAX_BYTES } = options;
  const smtp = new SMTPServer({
    name: 'homeward',
    size: maxBytes,
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onData: async (stream, session, done) => done(await receive({ dir, maxBytes }, stream, session)),
  });
  // a client that hangs up in the middle is its own affair
  smtp.on('error', () => undefined);
  const port = await listenOnLoopback(smtp.server as Server, {
    what: 'the mailbox',
    port: options.port,
    preferred: [rememberedPort(dir)],
  });
  rememberPort(dir, port);
  return { url: `smtp://${LOOPBACK}:${port}`, port, stop: () => new Promise((resolve) => smtp.close(() => resolve())) };
}

interface Letterbox {
  dir: string;
  maxBytes: number;
}

/** @returns what the sender is told when the message is not kept. Never rejects. */
async function receive(box: Letterbox, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | undefined> {
  try {
    const raw = await readAll(stream, box.maxBytes);
    if (!raw) return refusedWith(552, `The message is larger than ${box.maxBytes} bytes: send less`);
    const { mailFrom, rcptTo } = session.envelope;
    storeMail(box.dir, {
      raw,
      sender: mailFrom === false ? '' : mailFrom.address,
      recipients: rcptTo.map(({ address }) => address),
      receivedAt: new Date(),
    });
    return undefined;
  } catch {
    return refusedWith(451, 'The message could not be kept: try again later');
  }
}

/** Reads to the end in any case, as the sender listens only then; undefined for more than `maxBytes`. */
async function readAll(stream: SMTPServerDataStream, maxBytes: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stream) {
    bytes += (part as Buffer).length;
    if (bytes <= maxBytes) parts.push(part as Buffer);
  }
  return bytes <= maxBytes ? Buffer.concat(parts) : undefined;
}

function refusedWith(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
