import { invalidInput, newId, type Caller, type Database, type Organisations } from '@homeward/service-kit';
import type { CommissionEntity } from '../entities/commission.entity';
import { commissionsOfProviders, recordCommission } from '../store/commission.store';

export interface CommissionTold {
  provider: string;
  startsAt: Date;
  endsAt?: Date | null;
  agesFrom?: number | null;
  agesTo?: number | null;
}

export type RecordCommission = (caller: Caller, told: CommissionTold) => Promise<CommissionEntity>;

const OLDEST = 25;

function checkAges(from: number | null | undefined, to: number | null | undefined): void {
  for (const [field, age] of [
    ['input.agesFrom', from],
    ['input.agesTo', to],
  ] as const)
    if (age !== null && age !== undefined && (age < 0 || age > OLDEST))
      throw invalidInput(field, `Give the age in whole years, from 0 to ${OLDEST}.`);
  if (from !== null && from !== undefined && to !== null && to !== undefined && from > to)
    throw invalidInput('input.agesTo', 'The ages end before they start. Correct one of them.');
}

/** The caller's authority commissions a provider. The same again is the same commission. */
export const createRecordCommission =
  (database: Database, organisations: Organisations): RecordCommission =>
  (caller, { provider, startsAt, endsAt, agesFrom, agesTo }) =>
    database.write(caller, 'commission:record', async (tx) => {
      if (organisations.byId(provider)?.kind !== 'PROVIDER')
        throw invalidInput('input.provider', 'This is no provider of the hub. Name one by its id.');
      if (endsAt && endsAt <= startsAt)
        throw invalidInput('input.endsAt', 'A commission ends after it starts. Correct one of the times.');
      checkAges(agesFrom, agesTo);
      const { organisationId: authorityId, name: recordedBy } = tx.viewer;
      return recordCommission(tx, {
        id: newId(),
        authorityId,
        providerId: provider,
        startsAt,
        endsAt: endsAt ?? null,
        agesFrom: agesFrom ?? null,
        agesTo: agesTo ?? null,
        recordedBy,
      });
    });

/** Those of each provider to which the caller is a party, in the given order. */
export const createReadCommissionsOfProviders =
  (database: Database) =>
  (caller: Caller, providerIds: readonly string[]): Promise<CommissionEntity[][]> =>
    database.read(caller, async (tx) => {
      const rows = await commissionsOfProviders(tx, providerIds);
      return providerIds.map((id) => rows.filter(({ providerId }) => providerId === id));
    });
