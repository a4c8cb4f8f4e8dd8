import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';

/** A message as the mailbox received it. */
export interface ReceivedMail {
  raw: Buffer;
  /** Of the envelope, as are the recipients: those whom it was delivered to, also when no header names them. */
  sender: string;
  recipients: readonly string[];
  receivedAt: Date;
}

/** A message as a person looks at it. */
export interface StoredMail {
  /** With its angle brackets; empty when the message has none. */
  messageId: string;
  sender: string;
  recipients: readonly string[];
  subject: string;
  text: string;
  receivedAt: Date;
  /** The message itself, which any mail program opens. */
  file: string;
}

interface Envelope {
  sender: string;
  recipients: string[];
  receivedAt: string;
}

/** Writes `<received at>-<random>.eml` as it came, and its envelope beside it; the names sort by time. */
export function storeMail(dir: string, mail: ReceivedMail): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const name = `${mail.receivedAt.toISOString().replaceAll(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}`;
  const { sender, recipients, receivedAt } = mail;
  writeFileSync(path.join(dir, `${name}.eml`), mail.raw, { mode: 0o600 });
  // a message counts once its envelope is there, and the envelope is there whole or not at all
  const unfinished = path.join(dir, `${name}.unfinished`);
  writeFileSync(unfinished, `${JSON.stringify({ sender, recipients, receivedAt })}\n`, { mode: 0o600 });
  renameSync(unfinished, path.join(dir, `${name}.json`));
}

/** Every message kept in the directory, oldest first. */
export async function listMail(dir: string): Promise<StoredMail[]> {
  const names = namesIn(dir).filter((name) => name.endsWith('.json'));
  return Promise.all(names.sort().map((name) => readMail(path.join(dir, name))));
}

async function readMail(envelopeFile: string): Promise<StoredMail> {
  const envelope = JSON.parse(readFileSync(envelopeFile, 'utf8')) as Envelope;
  const file = envelopeFile.replace(/\.json$/, '.eml');
  const message = await PostalMime.parse(readFileSync(file));
  return {
    messageId: message.messageId ?? '',
    sender: envelope.sender,
    recipients: envelope.recipients,
    subject: message.subject ?? '',
    text: message.text ?? '',
    receivedAt: new Date(envelope.receivedAt),
    file,
  };
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}
