import { defineFields } from './define-fields';

/** For the authority, or the desk, that answers for it: nobody else learns that there was one. */
export const disclosureIncident = defineFields({
  type: 'DisclosureIncident',
  always: ['id', 'state', 'cause', 'openedAt'],
  withholdable: ['organisations', 'reason', 'openedBy', 'closedAt', 'closedBy', 'outcome', 'deliveries'],
  visible: { RESPONSIBLE: 'all', DESK: 'all' },
  // whoever received something may be the host, and so may whoever is written of
  revealsPlace: ['organisations', 'reason', 'outcome', 'deliveries'],
  tellsNoPlace: ['id', 'state', 'cause', 'openedAt', 'openedBy', 'closedAt', 'closedBy'],
});
