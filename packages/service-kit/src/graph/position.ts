import { isRecordId } from '@homeward/domain';
import { invalidInput } from '../errors/app-error';
import { decodeCursor } from './cursor';

/** Where a page of a list ended that is ordered by a time and an id. */
export interface Position {
  /** ISO 8601, UTC. */
  at: string;
  id: string;
}

/** @throws AppError INVALID_INPUT on `after` for anything that is no cursor of such a list */
export function readPosition({ after }: { after?: string | null | undefined }): Position | null {
  if (!after) return null;
  const [at, id] = decodeCursor(after, 2).map(String);
  const time = new Date(at ?? '');
  if (!id || !isRecordId(id) || Number.isNaN(time.getTime())) {
    throw invalidInput('after', 'This is no cursor of this list. Pass on the `endCursor` of an earlier page, unchanged.');
  }
  return { at: time.toISOString(), id };
}
