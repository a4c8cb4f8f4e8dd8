import type { Role } from '../role';

export const residentialCarer: Role = {
  role: 'residential-carer',
  description:
    'Works in the home where a child lives: that the child is missing, since when, that there is a plan, whom to ring.',
  organisationKinds: ['AUTHORITY'],
  actions: ['child:read', 'episode:read', 'authority:read'],
  rows: { CARER: 'PERSON', ATTENDEE: 'PERSON' },
  reads: { CARER: 'CARER', ATTENDEE: 'ATTENDEE' },
  purposes: ['PLAN_CARE', 'FIND_CHILD'],
};
