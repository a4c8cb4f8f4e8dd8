import type { DeliveryState } from '@homeward/domain';
import { statement, type Tx } from '@homeward/service-kit';
import type { PhoneCallEntity } from '../entities/phone-call.entity';
import { toMe } from './delivery.store';
import { CALL_NOTE } from './encrypted-columns';

/** Of a delivery that is addressed to the caller, locked until the transaction ends. */
export interface Answerable {
  id: string;
  askId: string | null;
  episodeId: string | null;
  organisationId: string;
  channel: string;
  state: DeliveryState;
  urgent: boolean;
  acceptedBy: string | null;
  acceptedByName: string | null;
  acceptedAt: Date | null;
}

const lock = statement(
  'notification_routing.lock_delivery',
  `select d.id, d.ask_id as "askId", d.episode_id as "episodeId", d.organisation_id as "organisationId", d.channel, d.state, d.urgent,
     d.accepted_by as "acceptedBy", d.accepted_by_name as "acceptedByName", d.accepted_at as "acceptedAt"
   from notification_routing.delivery d
   where d.id = $1 and d.organisation_id = hub.my_employer() and d.state <> 'WITHHELD' and ${toMe('$2')}
   for update`,
);

const open = statement(
  'notification_routing.open_delivery',
  `update notification_routing.delivery set state = 'OPENED', opened_at = $2, opened_by = $3, opened_by_name = $4,
     change = default, changed_in = default
   where id = $1`,
);

const accept = statement(
  'notification_routing.accept_delivery',
  `with accepted as (
     update notification_routing.delivery set state = 'ACCEPTED', accepted_at = $2, accepted_by = $3, accepted_by_name = $4,
       opened_at = coalesce(opened_at, $2), opened_by = coalesce(opened_by, $3), opened_by_name = coalesce(opened_by_name, $4),
       change = default, changed_in = default
     where id = $1
     returning id, ask_id
   )
   update notification_routing.ask k set settled_at = $2, settled_by_delivery_id = accepted.id
   from accepted where k.id = accepted.ask_id and k.settled_at is null`,
);

const reached = statement(
  'notification_routing.reach_by_phone',
  `update notification_routing.delivery set state = 'DELIVERED', delivered_at = $2, sent_at = coalesce(sent_at, $2),
     change = default, changed_in = default
   where id = $1`,
);

const addCall = statement(
  'notification_routing.add_phone_call',
  `insert into notification_routing.phone_call (id, delivery_id, organisation_id, at, reached, person_name, note, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** What the recipients of a delivery do with it. */
export const answerStore = {
  /** Undefined where it is not addressed to the caller, whether or not it exists. */
  async lock(tx: Tx, id: string, audiences: readonly string[]): Promise<Answerable | undefined> {
    tx.asked(id);
    const [row] = await tx.sql<Answerable>(lock, [id, audiences]);
    return row;
  },

  async open(tx: Tx, id: string): Promise<void> {
    await tx.sql(open, [id, tx.now, tx.viewer.subject, tx.viewer.name]);
  },

  /** Nobody else of the same decision and role is asked any more. */
  async accept(tx: Tx, id: string): Promise<void> {
    await tx.sql(accept, [id, tx.now, tx.viewer.subject, tx.viewer.name]);
  },

  async addPhoneCall(tx: Tx, call: PhoneCallEntity): Promise<void> {
    const { id, deliveryId, organisationId, at, reached: answered, personName, note, recordedBy } = call;
    const kept = await tx.columns.encrypt(CALL_NOTE, [id], note);
    await tx.sql(addCall, [id, deliveryId, organisationId, at, answered, personName, kept, recordedBy]);
  },

  /** Somebody was reached by telephone. */
  async reach(tx: Tx, id: string): Promise<void> {
    await tx.sql(reached, [id, tx.now]);
  },
};
