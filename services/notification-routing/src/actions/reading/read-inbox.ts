import { isRecordId, type DeliveryState, type Subject } from '@homeward/domain';
import { decodeCursor, invalidInput, isTimeText, type Caller, type Database } from '@homeward/service-kit';
import { deliveryStore, type VisibleDelivery } from '../../store/delivery.store';
import { audiencesOf } from '../routing/audience';

export interface InboxSought {
  state?: readonly DeliveryState[] | null;
  subject?: Subject | null;
  notAccepted?: boolean | null;
}

export type ReadInbox = (
  caller: Caller,
  sought: InboxSought,
  page: { first: number; after?: string | null },
) => Promise<VisibleDelivery[]>;

/** Where the page before ended. @throws AppError INVALID_INPUT for a cursor of no inbox */
function positionOf(after: string): { requestedAt: string; id: string } {
  const [requestedAt = '', id = ''] = decodeCursor(after, 2).map(String);
  if (isTimeText(requestedAt) && isRecordId(id)) return { requestedAt, id };
  throw invalidInput('after', 'This is no cursor of this list. Pass on the `endCursor` of an earlier page, unchanged.');
}

/** What is addressed to the caller or to a team of the caller's, newest first; one more than `first` where there are more. */
export const createReadInbox =
  (database: Database): ReadInbox =>
  (caller, sought, { first, after }) => {
    const before = after ? positionOf(after) : null;
    return database.read(caller, (tx) =>
      deliveryStore.inbox(tx, {
        audiences: audiencesOf(tx.viewer.roles),
        states: sought.state?.length ? sought.state : null,
        subject: sought.subject ?? null,
        notAccepted: sought.notAccepted ?? false,
        before,
        limit: first,
      }),
    );
  };
