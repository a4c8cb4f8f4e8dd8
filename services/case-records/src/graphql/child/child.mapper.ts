import { keptFromFormer, redact } from '@homeward/access';
import type { Viewer } from '@homeward/service-kit';
import type { SeenChild } from '../../store/child.store';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { Child } from './child.type';

export function toChild(row: SeenChild, viewer: Viewer, authorities: AuthorityMapper): Child {
  const {
    id,
    givenName,
    familyName,
    dateOfBirth,
    nhsNumber,
    authorityChildId,
    status,
    sex,
    identity,
    communicationNeeds,
    loneWorkerRisk,
    legalStatus,
    hasMissingPlan,
    sendOrDisability,
    knownTrafficked,
    outOfUk,
    neverAbsent,
  } = row;
  const shown = redact('Child', row.relations, viewer, {
    id,
    givenName,
    familyName,
    dateOfBirth,
    nhsNumber,
    authorityChildId,
    status,
    sex,
    identity,
    responsibleAuthority: authorities.toAuthority(row.responsibleAuthorityId),
    communicationNeeds,
    loneWorkerRisk,
    legalStatus,
    hasMissingPlan,
    sendOrDisability,
    knownTrafficked,
    outOfUk,
    neverAbsent,
  });
  const kept = row.responsibleNow ? [] : keptFromFormer('Child', row.relations, viewer);
  return Object.assign(new Child(), shown, { row, withheld: [...shown.withheld, ...kept] });
}
