import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  messageId: string;
  deliveryId: string;
  /** How often, as the mail says, it may have been sent before. */
  repeat: number;
  /** Lets the server say at last that it has taken the mail. */
  take(): void;
}

/** A real mail server. While `holding`, it reads a mail whole and keeps its final reply back; otherwise it takes it at once. */
export class HeldMailbox {
  readonly mails: Mail[] = [];
  holding = false;
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, reply) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        this.mails.push({
          messageId: header(text, 'Message-ID'),
          deliveryId: header(text, 'X-Homeward-Delivery'),
          repeat: Number(header(text, 'X-Homeward-Repeat') || 0),
          take: once(reply),
        });
        if (!this.holding) this.mails.at(-1)?.take();
      });
    },
  });

  /** Resolves to its URL. */
  async open(): Promise<string> {
    // A worker that is killed takes its connections with it.
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => void this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const once = (reply: () => void): (() => void) => {
  let isTaken = false;
  return () => {
    if (!isTaken) reply();
    isTaken = true;
  };
};

const header = (text: string, name: string): string => new RegExp(`^${name}: (.*)$`, 'mi').exec(text)?.[1]?.trim() ?? '';
