import { redact } from '@homeward/access';
import type { Viewer } from '@homeward/service-kit';
import type { SeenRestriction } from '../../store/contact-restriction.store';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { ContactRestriction } from './contact-restriction.type';

export function toContactRestriction(row: SeenRestriction, viewer: Viewer, authorities: AuthorityMapper): ContactRestriction {
  const { id, role, personName, personSubject, reason, note, fromAt, untilAt } = row;
  const organisation = row.organisationId === null ? null : authorities.toOrganisation(row.organisationId);
  const shown = redact('ContactRestriction', row.relations, viewer, {
    id,
    organisation,
    role,
    personName,
    personSubject,
    reason,
    note,
    fromAt,
    untilAt,
  });
  return Object.assign(new ContactRestriction(), shown);
}
