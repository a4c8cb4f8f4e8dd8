import { readsBy, statement, type Tx } from '@homeward/service-kit';
import type { CommissionEntity } from '../entities/commission.entity';

const RECORD = statement(
  'rhi_providers.record-commission',
  `insert into rhi_providers.commission (id, authority_id, provider_id, starts_at, ends_at, ages_from, ages_to, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (authority_id, provider_id, starts_at) do update set ends_at = excluded.ends_at, ages_from = excluded.ages_from,
     ages_to = excluded.ages_to
   returning id, authority_id as "authorityId", provider_id as "providerId", starts_at as "startsAt", ends_at as "endsAt", ages_from as "agesFrom",
     ages_to as "agesTo", recorded_by as "recordedBy"`,
);

/** The same again is the same commission; another end, or other ages, replace those. */
export async function recordCommission(tx: Tx, commission: CommissionEntity): Promise<CommissionEntity> {
  const { id, authorityId, providerId, startsAt, endsAt, agesFrom, agesTo, recordedBy } = commission;
  const [row] = await tx.sql<CommissionEntity>(RECORD, [
    id,
    authorityId,
    providerId,
    startsAt,
    endsAt,
    agesFrom,
    agesTo,
    recordedBy,
  ]);
  return row!;
}

export interface ProviderAsked {
  dutyId: string;
  authorityId: string;
  providerId: string;
  /** Null where it is not known, which is no reason against. */
  childAgeYears: number | null;
}

/** `NEVER_COMMISSIONED`: no commission was ever recorded, so that the word of the authority's own pack may stand for one. */
export const CommissionFault = {
  NEVER_COMMISSIONED: 'NEVER_COMMISSIONED',
  NOT_COMMISSIONED: 'NOT_COMMISSIONED',
  OUTSIDE_AGES: 'OUTSIDE_AGES',
} as const;
export type CommissionFault = (typeof CommissionFault)[keyof typeof CommissionFault];

const FAULTS = statement(
  'rhi_providers.commission-faults',
  `select r."dutyId", case when k.recorded = 0 then 'NEVER_COMMISSIONED' when k.current = 0 then 'NOT_COMMISSIONED' else 'OUTSIDE_AGES' end as fault
   from json_to_recordset($1::json) as r ("dutyId" uuid, "authorityId" text, "providerId" text, "childAgeYears" integer)
   cross join lateral (
     select count(*) as recorded, count(*) filter (where c.starts_at <= $2 and (c.ends_at is null or c.ends_at > $2)) as current,
       count(*) filter (where c.starts_at <= $2 and (c.ends_at is null or c.ends_at > $2)
         and coalesce(r."childAgeYears" >= c.ages_from, true) and coalesce(r."childAgeYears" <= c.ages_to, true)) as fitting
     from rhi_providers.commission c where c.authority_id = r."authorityId" and c.provider_id = r."providerId"
   ) k
   where k.fitting = 0`,
);

/** Why a provider may not be given a duty, by duty; one that may be given it is not named. */
export async function commissionFaults(tx: Tx, asked: readonly ProviderAsked[]): Promise<Map<string, CommissionFault>> {
  if (asked.length === 0) return new Map();
  const rows = await tx.sql<{ dutyId: string; fault: CommissionFault }>(FAULTS, [JSON.stringify(asked), tx.now]);
  return new Map(rows.map(({ dutyId, fault }) => [dutyId, fault]));
}

/** Either organisation, and whoever holds the authority's responsibility for a child in person, as that is who arranges. */
const IS_PARTY = `(hub.my_organisation() in (authority_id, provider_id)
  or (authority_id = hub.my_employer() and ${readsBy('RESPONSIBLE')}))`;

const OF_PROVIDERS = statement(
  'rhi_providers.commissions-of-providers',
  `select id, authority_id as "authorityId", provider_id as "providerId", starts_at as "startsAt", ends_at as "endsAt", ages_from as "agesFrom",
     ages_to as "agesTo", recorded_by as "recordedBy"
   from rhi_providers.commission
   where provider_id = any($1::text[]) and ${IS_PARTY} order by starts_at, id`,
);

/** Those the caller is a party to. */
export const commissionsOfProviders = (tx: Tx, providerIds: readonly string[]): Promise<CommissionEntity[]> =>
  tx.sql<CommissionEntity>(OF_PROVIDERS, [providerIds]);
