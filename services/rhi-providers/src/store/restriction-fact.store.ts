import { statement, type Tx } from '@homeward/service-kit';
import type { RestrictionFactEntity } from '../entities/restriction-fact.entity';

const FACTS = statement(
  'rhi_providers.record-restrictions',
  `insert into rhi_providers.restriction_fact as f (id, child_id, organisation_id, role, person_subject, from_at, until_at, told_at, told_seq)
   select distinct on (r.id) r.id, r."childId", r."organisationId", r.role, r."personSubject", r."fromAt", r."untilAt", r."toldAt", r."toldSeq"
   from json_to_recordset($1::json) as r (id uuid, "childId" uuid, "organisationId" text, role text, "personSubject" text,
     "fromAt" timestamptz, "untilAt" timestamptz, "toldAt" timestamptz, "toldSeq" integer)
   order by r.id, r."toldAt" desc, r."toldSeq" desc
   on conflict (id) do update set child_id = excluded.child_id, organisation_id = excluded.organisation_id, role = excluded.role,
     person_subject = excluded.person_subject, from_at = excluded.from_at, until_at = excluded.until_at, told_at = excluded.told_at, told_seq = excluded.told_seq
     where (f.told_at, f.told_seq) < (excluded.told_at, excluded.told_seq)
       or (f.told_at = excluded.told_at and f.child_id <> excluded.child_id)`,
);

/** Keeps the newest that was said of each, in whatever order and however often it comes. */
export async function recordRestrictionFacts(tx: Tx, facts: readonly RestrictionFactEntity[]): Promise<void> {
  await tx.sql(FACTS, [JSON.stringify(facts)]);
}
