import { isRecordId } from '@homeward/domain';
import { decodeCursor, invalidInput, type ConnectionArgs } from '@homeward/service-kit';

/**
 * The id of the row at which the page before ended.
 * @throws AppError INVALID_INPUT on `after` for anything that is no cursor of this list
 */
export function readPosition({ after }: ConnectionArgs): string | null {
  if (!after) return null;
  const id = String(decodeCursor(after, 1)[0]);
  if (!isRecordId(id))
    throw invalidInput('after', 'This is no cursor of this list. Pass on the `endCursor` of an earlier page, unchanged.');
  return id;
}
