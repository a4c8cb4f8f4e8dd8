import type { Channel } from '@homeward/domain';
import { invalidInput } from '@homeward/service-kit';
import type { ContactChannel } from '../../entities/contact-point.entity';

export interface ContactPointToRecord {
  role: string;
  position: number;
  personSubject?: string | null;
  personName?: string | null;
  channels: readonly { channel: Channel; address?: string | null; secure?: boolean | null }[];
}

const ROLE = /^[a-z][a-z_]{1,39}$/;
const EMAIL = /^[^\s@<>()[\]",;:\\]{1,64}@[A-Za-z0-9.-]{1,189}\.[A-Za-z]{2,}$/;
const PHONE = /^\+?[0-9][0-9 ()-]{5,24}$/;
const LONGEST_NAME = 200;
const LAST_POSITION = 99;

function checkChannel(given: ContactPointToRecord['channels'][number], mail: boolean, field: string): ContactChannel {
  const { channel, address, secure } = given;
  switch (channel) {
    case 'INBOX':
      return { channel, address: null, secure: true };
    case 'EMAIL':
      if (!mail) {
        throw invalidInput(
          field,
          'This hub sends no e-mail: it was started without SMTP_URL. Leave the EMAIL channel out, or ask its operator to set SMTP_URL.',
        );
      }
      if (!address || !EMAIL.test(address))
        throw invalidInput(`${field}.address`, 'Give the e-mail address, as in duty.team@example.org.');
      return { channel, address, secure: secure ?? false };
    case 'PHONE':
      if (!address || !PHONE.test(address))
        throw invalidInput(`${field}.address`, 'Give the telephone number in digits, as in +44 1632 960001.');
      return { channel, address, secure: false };
  }
}

/**
 * The channels of a person behind a role, the hub's own inbox always among them.
 * @param mail whether this hub can send e-mail
 * @throws AppError INVALID_INPUT that names the field
 */
export function checkContactPoint(point: ContactPointToRecord, mail: boolean): ContactChannel[] {
  if (!ROLE.test(point.role))
    throw invalidInput('input.role', 'Name the role in small letters, as in front_door or out_of_hours.');
  if (!Number.isInteger(point.position) || point.position < 1 || point.position > LAST_POSITION) {
    throw invalidInput('input.position', `Give the place in the list from 1, asked first, to ${LAST_POSITION}.`);
  }
  if (!point.personSubject && !point.personName?.trim())
    throw invalidInput('input.personName', 'Name the person, or the telephone that is carried in turn.');
  if ((point.personName?.length ?? 0) > LONGEST_NAME)
    throw invalidInput('input.personName', `Give at most ${LONGEST_NAME} characters.`);
  const channels = point.channels.map((channel, index) => checkChannel(channel, mail, `input.channels[${index}]`));
  const seen = new Set(channels.map(({ channel }) => channel));
  if (seen.size < channels.length)
    throw invalidInput('input.channels', 'Give each channel once; record another person for a second address.');
  return seen.has('INBOX') ? channels : [{ channel: 'INBOX', address: null, secure: true }, ...channels];
}
