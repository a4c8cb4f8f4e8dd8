import type { Organisations } from '@homeward/service-kit';
import type { CommissionEntity } from '../../entities/commission.entity';
import { toOrganisation } from '../organisation.mapper';
import type { Commission, Provider } from './provider.type';

export const toCommission = (
  organisations: Organisations,
  { id, authorityId, startsAt, endsAt, agesFrom, agesTo }: CommissionEntity,
): Commission => ({
  id,
  authority: toOrganisation(organisations, authorityId),
  startsAt,
  endsAt,
  agesFrom,
  agesTo,
});

export function toProvider(organisations: Organisations, id: string): Provider | null {
  const known = organisations.byId(id);
  return known?.kind === 'PROVIDER' ? { id: known.id, name: known.name } : null;
}
