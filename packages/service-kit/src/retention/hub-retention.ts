import { defineRetention } from './retention-rule';

const SETTLED = `from hub.event e where e.sealed is not null and e.recorded_at < $1
  and not exists (select from hub.event_consumption c where c.event_id = e.id and c.state = 'OPEN')`;

/** The log only carries what a service has recorded; the audit proves, and its chain is never cut. */
export const hubRetention = [
  defineRetention({
    table: 'hub.event',
    holds: 'sealed parts that a consumer gave up on',
    period: 'RETENTION_SEALED_PARTS_DAYS',
    source: 'UK GDPR article 5(1)(e): what they carry stands in the records of the service that said it',
    over: SETTLED,
    remove: `update hub.event set sealed = null, sealed_key = null where id in (select e.id ${SETTLED} limit $2)`,
  }),
  defineRetention({
    table: 'hub.event',
    holds: 'events: ids, enums and times',
    period: 'RETENTION_EVENTS_DAYS',
    source: 'Limitation Act 1980, sections 2 and 5: six years in which a claim can be brought, and the one they end in',
    over: 'from hub.event e where e.recorded_at < $1',
  }),
  defineRetention({
    table: 'hub.audit_entry',
    holds: 'who saw and changed what',
    period: 'RETENTION_AUDIT_DAYS',
    source: 'as long as the records that it is about',
    over: 'from hub.audit_entry a where a.at < $1',
  }),
];
