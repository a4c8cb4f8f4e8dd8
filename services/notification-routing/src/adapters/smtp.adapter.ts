import { createTransport } from 'nodemailer';
import type { MailConfig } from '../config';

export interface OutgoingMail {
  deliveryId: string;
  address: string;
  urgent: boolean;
  /** How often it may have been sent before; the mail says so. */
  repeats: number;
}

/** What became of one try. A reason is the server's code, never its words, which may quote the address. */
export type MailOutcome =
  | { kind: 'SENT' }
  | { kind: 'REFUSED'; because: string }
  /** `maybeSent`: the connection ended when the server may already have taken it. */
  | { kind: 'LATER'; because: string; maybeSent: boolean };

export interface MailSender {
  /** Never throws. */
  send(mail: OutgoingMail): Promise<MailOutcome>;
  close(): void;
}

interface SmtpError {
  code?: string;
  responseCode?: number;
  syscall?: string;
}

/** Faults that come before the server can have taken anything. */
const BEFORE_SENDING = new Set(['EDNS', 'ETLS', 'EREQUIRETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'ECONFIG', 'EPROXY']);
const PERMANENT = 500;

function outcomeOf(error: SmtpError): MailOutcome {
  const answered = error.responseCode !== undefined && error.responseCode > 0;
  const because = answered
    ? `The mail server answered ${error.responseCode}.`
    : `The mail server could not be reached (${error.code ?? 'no code'}).`;
  const ofMail = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  if (answered && ofMail && error.responseCode! >= PERMANENT) return { kind: 'REFUSED', because };
  if (ofMail && !answered) return { kind: 'REFUSED', because: 'The address cannot be used.' };
  const before = answered || BEFORE_SENDING.has(error.code ?? '') || error.syscall === 'connect';
  return { kind: 'LATER', because, maybeSent: !before };
}

/** The same for every try, so that a mailbox can drop what it already has. */
export const messageIdOf = (deliveryId: string, from: string): string =>
  `<${deliveryId}@homeward.${from.slice(from.indexOf('@') + 1)}>`;

/** No name, no place, no time: the mail says that something waits, and by which reference to find it. */
function textOf({ deliveryId, urgent }: OutgoingMail, linkBase: string | undefined): string {
  const where = linkBase === undefined ? '' : `${linkBase}/deliveries/${deliveryId}\n`;
  return [
    urgent ? 'An urgent notification waits for you in Homeward.' : 'A notification waits for you in Homeward.',
    'For safety this message holds no details. Sign in to read and accept it.',
    `${where}Reference: ${deliveryId}`,
  ].join('\n\n');
}

export function createSmtpSender({ smtpUrl, from, linkBase, leaseMs }: MailConfig): MailSender {
  const patience = Math.max(1000, Math.floor(leaseMs / 4));
  const url = new URL(smtpUrl);
  for (const limit of ['connectionTimeout', 'greetingTimeout', 'socketTimeout', 'dnsTimeout']) {
    if (!url.searchParams.has(limit)) url.searchParams.set(limit, String(patience));
  }
  const transport = createTransport(url.toString());
  return {
    async send(mail) {
      const repeated = mail.repeats > 0 ? { 'X-Homeward-Repeat': String(mail.repeats) } : {};
      const urgent = mail.urgent ? { priority: 'high' as const } : {};
      try {
        await transport.sendMail({
          ...urgent,
          from: { name: 'Homeward', address: from },
          to: mail.address,
          messageId: messageIdOf(mail.deliveryId, from),
          subject: mail.urgent ? 'Homeward: an urgent notification waits for you' : 'Homeward: a notification waits for you',
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Homeward-Delivery': mail.deliveryId, ...repeated },
          text: textOf(mail, linkBase),
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { kind: 'SENT' };
      } catch (error) {
        return outcomeOf(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}
