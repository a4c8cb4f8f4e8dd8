import { statement, type Tx } from '@homeward/service-kit';
import type { CommissionEntity } from '../entities/commission.entity';

const RECORD = statement(
  'rhi_providers.record-commission',
  `insert into rhi_providers.commission (id, authority_id, provider_id, starts_at, ends_at, recorded_by) values ($1, $2, $3, $4, $5, $6)
   on conflict (authority_id, provider_id, starts_at) do update set ends_at = excluded.ends_at
   returning id, authority_id as "authorityId", provider_id as "providerId", starts_at as "startsAt", ends_at as "endsAt", recorded_by as "recordedBy"`,
);

/** The same again is the same commission; another end replaces the end. */
export async function recordCommission(tx: Tx, commission: CommissionEntity): Promise<CommissionEntity> {
  const { id, authorityId, providerId, startsAt, endsAt, recordedBy } = commission;
  const [row] = await tx.sql<CommissionEntity>(RECORD, [id, authorityId, providerId, startsAt, endsAt, recordedBy]);
  return row!;
}

const CURRENT = statement(
  'rhi_providers.current-commission',
  `select id from rhi_providers.commission where authority_id = $1 and provider_id = $2 and starts_at <= $3 and (ends_at is null or ends_at > $3)`,
);

export async function isCommissioned(tx: Tx, authorityId: string, providerId: string): Promise<boolean> {
  return (await tx.sql(CURRENT, [authorityId, providerId, tx.now])).length > 0;
}

const OF_PROVIDERS = statement(
  'rhi_providers.commissions-of-providers',
  `select id, authority_id as "authorityId", provider_id as "providerId", starts_at as "startsAt", ends_at as "endsAt", recorded_by as "recordedBy"
   from rhi_providers.commission
   where provider_id = any($1::text[]) and hub.my_organisation() in (authority_id, provider_id) order by starts_at, id`,
);

/** Those the caller is a party to. */
export const commissionsOfProviders = (tx: Tx, providerIds: readonly string[]): Promise<CommissionEntity[]> =>
  tx.sql<CommissionEntity>(OF_PROVIDERS, [providerIds]);
