import { invalidInput } from '@homeward/service-kit';
import type { Report } from './report';

/** Longest text of each field, in characters; a field that is not named here is free text. */
const FREE_TEXT = 10_000;
const LIMITS: Readonly<Record<string, number>> = {
  policeReference: 64,
  givenName: 100,
  familyName: 100,
  name: 200,
  relationship: 100,
  role: 100,
  phone: 40,
  nhsNumber: 20,
  dateOfBirth: 10,
  id: 64,
  authority: 120,
  postcode: 12,
  address: 500,
  categoryLabel: 100,
  to: 500,
};
const MOST_CONTACTS = 50;
/** What no text column takes: NUL, and surrogates that stand alone. */
const NO_TEXT = /\0|\p{Surrogate}/u;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The parts of a report that group fields; every other object in it is an answer. */
const GROUPS: ReadonlySet<string> = new Set([
  '',
  'placeLastSeen',
  'place',
  'child',
  'authorityChildId',
  'contacts',
  'reporter',
  'safeAndWell',
]);

/** `notKnown: false` beside a text is only a wordy way to give the text. */
function checkAnswer(answer: Record<string, unknown>, path: string): void {
  const timed = path.endsWith('At');
  const value = timed ? answer.at : answer.text;
  const given = timed ? value instanceof Date : typeof value === 'string' && value.trim() !== '';
  if (given === (answer.notKnown === true)) {
    const one = timed ? '`at`' : '`text`';
    throw invalidInput(
      path,
      `Give exactly one of ${one} and \`notKnown: true\` in ${path}; leave ${path} out when it was not asked.`,
    );
  }
}

function checkTime(value: Date, path: string): void {
  const year = value.getUTCFullYear();
  if (!(year >= 1 && year <= 9999))
    throw invalidInput(path, `${path} is not a time. Write it as ISO 8601 with its zone: 2026-06-06T02:10:00+01:00.`);
}

function checkText(value: string, name: string, path: string): void {
  const limit = LIMITS[name] ?? FREE_TEXT;
  const length = [...value].length;
  if (length > limit)
    throw invalidInput(path, `${path} has ${length} characters; at most ${limit} are taken. Shorten it and send it again.`);
  if (NO_TEXT.test(value)) throw invalidInput(path, `${path} holds a NUL or half a character. Take it out and send it again.`);
}

/** Walks what was told; `name` is the field whose limit holds for texts directly below. */
function walk(value: unknown, name: string, path: string): void {
  if (typeof value === 'string') return checkText(value, name, path);
  if (value instanceof Date) return checkTime(value, path);
  if (Array.isArray(value)) return value.forEach((item, index) => walk(item, name, `${path}[${index}]`));
  if (!isRecord(value)) return;
  const answer = !GROUPS.has(name);
  if (answer) checkAnswer(value, path);
  for (const [key, inner] of Object.entries(value)) walk(inner, answer ? name : key, `${path}.${key}`);
}

function checkDateOfBirth(told: object): void {
  const date = (told as { child?: { dateOfBirth?: string | null } | null }).child?.dateOfBirth;
  if (date === undefined || date === null) return;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date) {
    const path = 'input.child.dateOfBirth';
    throw invalidInput(path, `${path} is not a date. Write it as YYYY-MM-DD, or leave it out when it is not known.`);
  }
}

/**
 * The little that is refused of what police send; all else is kept whole and flagged.
 * @throws AppError INVALID_INPUT that names the field: an empty police reference, a text over its limit, a time or date that is none,
 *   an answer that is both given and not known, or neither
 */
export function checkReport({ told }: Report): void {
  const path = 'input.policeReference';
  if (told.policeReference.trim() === '') {
    throw invalidInput(
      path,
      `${path} is empty. Send the reference under which the force records this child, the same in every message.`,
    );
  }
  walk(told, '', 'input');
  checkDateOfBirth(told);
  const contacts = 'contacts' in told ? (told.contacts ?? []) : [];
  if (contacts.length > MOST_CONTACTS) {
    throw invalidInput(
      'input.contacts',
      `input.contacts has ${contacts.length} entries; at most ${MOST_CONTACTS} are taken. Put the rest into associates.`,
    );
  }
}
