import type { DeliveryState, Subject } from '@homeward/domain';
import { decodeCursor, type Caller, type Database } from '@homeward/service-kit';
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

/** What is addressed to the caller or to a team of the caller's, newest first; one more than `first` where there are more. */
export const createReadInbox =
  (database: Database): ReadInbox =>
  (caller, sought, { first, after }) => {
    const [requestedAt, id] = after ? decodeCursor(after, 2) : [];
    return database.read(caller, (tx) =>
      deliveryStore.inbox(tx, {
        audiences: audiencesOf(tx.viewer.roles),
        states: sought.state?.length ? sought.state : null,
        subject: sought.subject ?? null,
        notAccepted: sought.notAccepted ?? false,
        before: after ? { requestedAt: String(requestedAt), id: String(id) } : null,
        limit: first,
      }),
    );
  };
