import { createConnection } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { type EmbeddedMailbox, startMailbox } from './start-mailbox';
import { listMail } from './stored-mail';

let dir: string;
let mailbox: EmbeddedMailbox;
let transport: Transporter;

beforeEach(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'homeward-mail-'));
  mailbox = await startMailbox({ dir, maxBytes: 20_000 });
  transport = createTransport(mailbox.url);
});

afterEach(async () => {
  transport.close();
  await mailbox.stop();
  rmSync(dir, { recursive: true, force: true });
});

const alert = {
  from: 'hub@homeward.example',
  to: 'out-of-hours@medway.example',
  messageId: '<delivery-1@homeward.example>',
  subject: 'Missing: a child in your area – open the hub',
  text: 'A report is waiting for you in the hub.\nIt names nobody here. £ ü',
};

describe('the embedded mailbox', () => {
  it('keeps what it receives, to be read as it was written', async () => {
    const before = Date.now();
    await transport.sendMail({ ...alert, bcc: 'second@medway.example' });
    const [mail, ...others] = await listMail(dir);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      messageId: alert.messageId,
      sender: alert.from,
      recipients: [alert.to, 'second@medway.example'],
      subject: alert.subject,
    });
    expect(mail!.text.trim()).toBe(alert.text);
    expect(mail!.receivedAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(readFileSync(mail!.file, 'utf8')).toContain(`Message-ID: ${alert.messageId}`);
    expect(statSync(mail!.file).mode & 0o777).toBe(0o600);
  });

  it('lists messages in the order in which they came, also after a restart', async () => {
    for (const subject of ['first', 'second', 'third']) await transport.sendMail({ ...alert, subject });
    await mailbox.stop();
    const { port } = mailbox;
    mailbox = await startMailbox({ dir });
    expect(mailbox.port).toBe(port);
    expect((await listMail(dir)).map(({ subject }) => subject)).toEqual(['first', 'second', 'third']);
  });

  it('keeps a repeated message twice, so that a repeat can be seen', async () => {
    await transport.sendMail(alert);
    await transport.sendMail(alert);
    expect((await listMail(dir)).map(({ messageId }) => messageId)).toEqual([alert.messageId, alert.messageId]);
  });

  it('refuses a message over its limit and keeps none of it', async () => {
    await expect(transport.sendMail({ ...alert, text: 'x'.repeat(30_000) })).rejects.toMatchObject({ responseCode: 552 });
    expect(await listMail(dir)).toEqual([]);
  });

  it('listens on the loopback address alone', async () => {
    const outside = Object.values(os.networkInterfaces())
      .flatMap((all) => all ?? [])
      .find((one) => !one.internal && one.family === 'IPv4');
    const reached = await new Promise((resolve) => {
      if (!outside) return resolve(false);
      const socket = createConnection(mailbox.port, outside.address, () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  });

  it('is refused on a port that is taken', async () => {
    await expect(startMailbox({ dir, port: mailbox.port })).rejects.toThrow(
      `Port ${mailbox.port}, asked for the mailbox, is taken: stop what listens there, or ask for another.`,
    );
  });

  it('has an empty list where there has never been a mailbox', async () => {
    expect(await listMail(path.join(dir, 'nowhere'))).toEqual([]);
  });
});
