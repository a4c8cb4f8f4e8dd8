import { decodeCursor, invalidInput, isTimeText } from '@homeward/service-kit';
import { isRecordId } from '@homeward/domain';

/** Where a page of a list ended that is ordered by a time and an id. The time is text in the database's own precision, or `infinity`. */
export interface Position {
  at: string;
  id: string;
}

const notOfThisList = () =>
  invalidInput('after', 'This is no cursor of this list. Pass on the `endCursor` of an earlier page, unchanged.');

/** @throws AppError INVALID_INPUT on `after` for anything that is no cursor of such a list */
export function readPosition(after: string | null | undefined): Position | null {
  if (!after) return null;
  const [at = '', id = ''] = decodeCursor(after, 2).map(String);
  if (!isTimeText(at) || !isRecordId(id)) throw notOfThisList();
  return { at, id };
}

/** The same for a list that is ordered by family name, given name and id. */
export function readNamePosition(after: string | null | undefined): { family: string; given: string; id: string } | null {
  if (!after) return null;
  const [family = '', given = '', id = ''] = decodeCursor(after, 3).map(String);
  if (!isRecordId(id)) throw notOfThisList();
  return { family, given, id };
}
