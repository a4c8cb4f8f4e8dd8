import type { Command } from 'commander';
import { listMail, Refusal, type StoredMail } from '@homeward/embedded';
import { DATA_OPTION, hubDirectory } from '../hub/hub-directory';
import type { Terminal } from '../terminal';

/** Reads what the embedded mailbox kept; the hub need not be up for it. */
export function registerMail(program: Command, terminal: Terminal): void {
  program
    .command('mail')
    .description('list the messages that the embedded mailbox received, or show one')
    .argument('[number]', 'the message to show, by its number in the list')
    .option(...DATA_OPTION)
    .action(async (number: string | undefined, options: { data: string }) => {
      const directory = hubDirectory(terminal.workingDirectory, options.data);
      const messages = await listMail(directory.mail);
      if (messages.length === 0) terminal.print(`The mailbox in ${directory.root} is empty.`);
      else for (const line of number === undefined ? listed(messages) : shown(messages, number)) terminal.print(line);
    });
}

function listed(messages: readonly StoredMail[]): string[] {
  const width = String(messages.length).length;
  return messages.map((mail, index) => {
    const when = mail.receivedAt.toISOString().replace('T', ' ').slice(0, 19);
    return `${String(index + 1).padStart(width)}  ${when}  ${mail.recipients.join(', ')}  ${mail.subject}`;
  });
}

function shown(messages: readonly StoredMail[], number: string): string[] {
  const mail = messages[Number(number) - 1];
  if (!mail) throw new Refusal(`There is no message ${number}: the mailbox holds 1 to ${messages.length}.`);
  return [
    `From:       ${mail.sender}`,
    `To:         ${mail.recipients.join(', ')}`,
    `Received:   ${mail.receivedAt.toISOString()}`,
    `Message-ID: ${mail.messageId}`,
    `Subject:    ${mail.subject}`,
    `File:       ${mail.file}`,
    '',
    mail.text.trimEnd(),
  ];
}
