import { statement, type Tx } from '@homeward/service-kit';
import type { AskEntity } from '../entities/ask.entity';
import type { DecisionEntity } from '../entities/decision.entity';
import type { DeliveryEntity } from '../entities/delivery.entity';

/** A delivery as it is first written; `address` goes to the mail table and nowhere else. */
export type NewDelivery = Pick<
  DeliveryEntity,
  | 'id'
  | 'decisionId'
  | 'askId'
  | 'subject'
  | 'episodeId'
  | 'childId'
  | 'notificationId'
  | 'interviewId'
  | 'organisationId'
  | 'role'
  | 'capacity'
  | 'personSubject'
  | 'personName'
  | 'personKey'
  | 'audience'
  | 'channel'
  | 'state'
  | 'urgent'
  | 'rule'
  | 'decidedAt'
  | 'requestedAt'
  | 'acceptBy'
  | 'holdUntil'
  | 'withheldBecause'
  | 'escalatedFrom'
> & { address: string | null };

export type NewAsk = Omit<AskEntity, 'settledAt' | 'settledByDeliveryId' | 'openedToDesk'>;

export type WrittenDelivery = Pick<
  DeliveryEntity,
  'id' | 'decisionId' | 'episodeId' | 'organisationId' | 'channel' | 'state' | 'urgent' | 'held'
>;

const addDecisions = statement(
  'notification_routing.add_decisions',
  `insert into notification_routing.decision
     (id, subject, episode_id, child_id, notification_id, interview_id, urgent, also_everyone_alerted, decided_at)
   select id, subject, "episodeId", "childId", "notificationId", "interviewId", urgent, "alsoEveryoneAlerted", "decidedAt"
   from json_to_recordset($1) as d (id uuid, subject text, "episodeId" uuid, "childId" uuid, "notificationId" uuid, "interviewId" uuid,
     urgent boolean, "alsoEveryoneAlerted" boolean, "decidedAt" timestamptz)
   on conflict (id) do nothing
   returning id, exists (select from notification_routing.withdrawal w where w.episode_ids @> array[episode_id]) as overtaken`,
);

const addDeliveries = statement(
  'notification_routing.add_deliveries',
  `with asked as (
     insert into notification_routing.ask
       (id, decision_id, organisation_id, role, stage, position, accept_within_minutes, accept_by, last_delivery_id)
     select id, "decisionId", "organisationId", role, stage, position, "acceptWithinMinutes", "acceptBy", "lastDeliveryId"
     from json_to_recordset($2) as a (id uuid, "decisionId" uuid, "organisationId" text, role text, stage text, position integer,
       "acceptWithinMinutes" integer, "acceptBy" timestamptz, "lastDeliveryId" uuid)
     on conflict (decision_id, organisation_id, role) do nothing
   ), wanted as (
     select * from json_to_recordset($1) as d (id uuid, "decisionId" uuid, "askId" uuid, subject text, "episodeId" uuid, "childId" uuid,
       "notificationId" uuid, "interviewId" uuid, "organisationId" text, role text, capacity text, "personSubject" text, "personName" text,
       "personKey" text, audience text, channel text, state text, urgent boolean, rule jsonb, "decidedAt" timestamptz,
       "requestedAt" timestamptz, "acceptBy" timestamptz, "holdUntil" timestamptz, "withheldBecause" text, "escalatedFrom" uuid, address text)
   ), written as (
     insert into notification_routing.delivery as d
       (id, decision_id, ask_id, subject, episode_id, child_id, notification_id, interview_id, organisation_id, role, capacity,
        person_subject, person_name, person_key, audience, channel, state, urgent, rule, decided_at, requested_at, accept_by,
        hold_until, held, withheld_because, escalated_from)
     select id, "decisionId", "askId", subject, "episodeId", "childId", "notificationId", "interviewId", "organisationId", role, capacity,
       "personSubject", "personName", "personKey", audience, channel, state, urgent, rule, "decidedAt", "requestedAt", "acceptBy",
       "holdUntil", "holdUntil" is not null, "withheldBecause", "escalatedFrom"
     from wanted
     on conflict (decision_id, organisation_id, role, person_key, channel) do nothing
     returning d.id, d.decision_id, d.episode_id, d.organisation_id, d.channel, d.state, d.urgent, d.held
   ), posted as (
     insert into notification_routing.mail (delivery_id, address, not_before)
     select w.id, wanted.address, $3 from written w join wanted on wanted.id = w.id
     where w.channel = 'EMAIL' and w.state = 'REQUESTED'
   )
   select id, decision_id as "decisionId", episode_id as "episodeId", organisation_id as "organisationId", channel, state, urgent, held from written`,
);

/** What routing and escalation write; for the jobs' login. Every write takes a whole batch. */
export const deliveryWritingStore = {
  /** The gate: resolves to those decisions that had not been seen before, and to whether anything of their episodes is withdrawn. */
  async addDecisions(
    tx: Tx,
    decisions: readonly Omit<DecisionEntity, 'moved'>[],
  ): Promise<{ fresh: Set<string>; isOvertaken: boolean }> {
    const rows = await tx.sql<{ id: string; overtaken: boolean }>(addDecisions, [JSON.stringify(decisions)]);
    return { fresh: new Set(rows.map(({ id }) => id)), isOvertaken: rows.some(({ overtaken }) => overtaken) };
  },

  /** Resolves to what was written; a recipient that already has this decision by this channel is not told twice. `at` is the system clock's. */
  async addDeliveries(tx: Tx, deliveries: readonly NewDelivery[], asks: readonly NewAsk[], at: Date): Promise<WrittenDelivery[]> {
    if (deliveries.length === 0) return [];
    return tx.sql<WrittenDelivery>(addDeliveries, [JSON.stringify(deliveries), JSON.stringify(asks), at]);
  },
};
