import { defineFields } from './define-fields';

/** Who reads a child in person, as what and for how long: the business of whoever invited, and of the auditor. */
export const attendance = defineFields({
  type: 'Attendance',
  always: ['id', 'kind', 'from'],
  withholdable: ['personName', 'personSubject', 'organisation', 'until', 'endedAt', 'givenBy'],
  visible: {
    RESPONSIBLE: 'all',
    HOST: ['personName', 'organisation', 'until', 'endedAt'],
    AUDIT: ['personName', 'organisation', 'until', 'endedAt', 'givenBy'],
  },
  revealsPlace: [],
  tellsNoPlace: ['id', 'kind', 'from', 'personName', 'personSubject', 'organisation', 'until', 'endedAt', 'givenBy'],
});
