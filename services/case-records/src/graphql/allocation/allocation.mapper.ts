import { redact } from '@homeward/access';
import type { Viewer } from '@homeward/service-kit';
import type { SeenAllocation } from '../../store/allocation.store';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { Allocation } from './allocation.type';

export function toAllocation(row: SeenAllocation, viewer: Viewer, authorities: AuthorityMapper): Allocation {
  const { id, role, personName, personSubject, email, team, phone, startedAt, endedAt } = row;
  const authority = authorities.toAuthority(row.authorityId);
  const shown = redact('Allocation', row.relations, viewer, {
    id,
    role,
    authority,
    personName,
    personSubject,
    email,
    team,
    phone,
    startedAt,
    endedAt,
  });
  return Object.assign(new Allocation(), shown);
}
