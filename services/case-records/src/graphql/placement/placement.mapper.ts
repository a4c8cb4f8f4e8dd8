import { redact } from '@homeward/access';
import type { Viewer } from '@homeward/service-kit';
import type { SeenPlacement } from '../../store/placement.store';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { Placement } from './placement.type';

export function toPlacement(row: SeenPlacement, viewer: Viewer, authorities: AuthorityMapper): Placement {
  const {
    id,
    reference,
    kind,
    address,
    postcode,
    carerName,
    establishment,
    startedAt,
    endedAt,
    notifiedHostAt,
    distanceMiles,
    contractRequiresProtocol,
    outsideEngland,
  } = row;
  const shown = redact('Placement', row.relations, viewer, {
    id,
    reference,
    kind,
    responsibleAuthority: authorities.toAuthority(row.authorityId),
    hostAuthority: authorities.toAuthority(row.hostAuthorityId),
    address,
    postcode,
    carerName,
    establishment,
    startedAt,
    endedAt,
    notifiedHostAt,
    distanceMiles,
    contractRequiresProtocol,
    outsideEngland,
  });
  return Object.assign(new Placement(), shown);
}
