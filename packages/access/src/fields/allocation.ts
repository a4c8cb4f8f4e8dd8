import { defineFields } from './define-fields';

const HOW_TO_REACH = ['role', 'authority', 'personName', 'team', 'phone', 'email'] as const;

/** The worker to ring. Police ask for exactly this (REP-25); the account behind the name stays with the worker's own authority. */
export const allocation = defineFields({
  type: 'Allocation',
  always: ['id'],
  withholdable: [...HOW_TO_REACH, 'personSubject', 'startedAt', 'endedAt'],
  visible: {
    RESPONSIBLE: 'all',
    HOST: HOW_TO_REACH,
    AREA: HOW_TO_REACH,
    POLICE: HOW_TO_REACH,
    PROVIDER: HOW_TO_REACH,
    EDUCATION: HOW_TO_REACH,
    CARER: HOW_TO_REACH,
    BREAK_GLASS: HOW_TO_REACH,
    ATTENDEE: ['role', 'authority', 'personName', 'team', 'phone'],
    RECIPIENT: ['role', 'authority', 'personName', 'team', 'phone'],
    DESK: ['role', 'authority', 'personName', 'team', 'phone'],
  },
  // the worker is the responsible authority's, wherever the child lives
  revealsPlace: [],
  tellsNoPlace: ['id', ...HOW_TO_REACH, 'personSubject', 'startedAt', 'endedAt'],
});
