import { defineFields } from './define-fields';

/** Of the authority that was alerted alone: the record is its own, whosever the person is. */
export const hazard = defineFields({
  type: 'Hazard',
  always: ['id', 'authority', 'hazard', 'rule', 'startsAt', 'reviewAt', 'closedAt'],
  withholdable: [
    'reference',
    'reportedBy',
    'receivedAt',
    'givenName',
    'familyName',
    'dateOfBirth',
    'address',
    'description',
    'recordedBy',
    'reviews',
    'closedBy',
    'closedBecause',
  ],
  visible: { RESPONSIBLE: 'all' },
  // the person is none of the hub's children; should one ever be known to be, these say where it is sought, and by whom
  revealsPlace: ['reference', 'reportedBy', 'address', 'description', 'reviews', 'closedBecause'],
  tellsNoPlace: [
    'id',
    'authority',
    'hazard',
    'rule',
    'startsAt',
    'reviewAt',
    'closedAt',
    'receivedAt',
    'givenName',
    'familyName',
    'dateOfBirth',
    'recordedBy',
    'closedBy',
  ],
});
