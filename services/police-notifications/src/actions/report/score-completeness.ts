import type { NotificationKind } from '@homeward/domain';
import type { Report } from './report';

type Told = Readonly<Record<string, unknown>>;

const isAnswered = (value: unknown): boolean => {
  if (value === undefined || value === null || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && !(value instanceof Date)) return Object.values(value).some(isAnswered);
  return true;
};

/** An item is a list of questions, each with the fields of which any one answers it. */
type Item = readonly (readonly string[])[];

/** BCP 000 §4.1: the ten items that a report of a missing child must carry (REP-03). */
const TEN_ITEMS: readonly Item[] = [
  [['risks']],
  [['riskyCompany']],
  [['description'], ['clothing'], ['recentPhoto']],
  [['phoneNumbers']],
  [['socialMedia']],
  [['placeLastSeen'], ['lastSeenAt'], ['lastSeenWith']],
  [['associates', 'contacts']],
  [['pastAbsences']],
  [['circumstances']],
  [['vulnerabilities']],
];

const ITEMS: Readonly<Record<NotificationKind, readonly Item[]>> = {
  MISSING: TEN_ITEMS,
  FOUND: [[['foundPlace']], [['place']], [['safeAndWell']]],
  RETURNED: [[['to']]],
  RISK_CHANGED: [[['reason']]],
  SAFE_AND_WELL: [[['checkedAt']], [['concern']], [['crimeOrDanger']], [['summary']]],
  FOUND_RETRACTED: [[['reason']]],
  SIGHTING: [[['place']], [['notes']]],
};

/**
 * How much of what a report should carry was answered, 0 to 100. 'Not known' is an answer; each item weighs the same, and so does each
 * question within an item.
 */
export function scoreCompleteness({ kind, told }: Report): number {
  const fields = (kind === 'SAFE_AND_WELL' ? told.safeAndWell : told) as unknown as Told;
  const items = ITEMS[kind];
  const answered = (item: Item): number => item.filter((question) => question.some((field) => isAnswered(fields[field]))).length;
  const sum = items.reduce((total, item) => total + answered(item) / item.length, 0);
  return Math.round((100 * sum) / items.length);
}
