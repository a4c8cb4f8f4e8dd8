import { redact } from '@homeward/access';
import type { Viewer } from '@homeward/service-kit';
import type { SeenProtection } from '../../store/location-protection.store';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { LocationProtection } from './location-protection.type';

export function toLocationProtection(row: SeenProtection, viewer: Viewer, authorities: AuthorityMapper): LocationProtection {
  const { id, kind, reason, note, fromAt, untilAt, reviewAt, authorisedBy, recordedBy, endedBy, endedBecause } = row;
  const shown = redact('LocationProtection', row.relations, viewer, {
    id,
    kind,
    reason,
    note,
    fromAt,
    untilAt,
    reviewAt,
    hiddenFrom: row.hiddenFrom && row.hiddenFrom.map((one) => authorities.toOrganisation(one)),
    disclosedTo: row.disclosedTo.map((one) => authorities.toOrganisation(one)),
    authorisedBy,
    recordedBy,
    endedBy,
    endedBecause,
  });
  return Object.assign(new LocationProtection(), shown);
}
