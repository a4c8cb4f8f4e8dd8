import type { Role } from '../role';

export const schoolLead: Role = {
  role: 'school-lead',
  description: "A school's designated safeguarding lead: which of its pupils are missing now, and their attendance.",
  organisationKinds: ['SCHOOL'],
  actions: [
    'child:read',
    'authority:read',
    'schooling:read',
    'schooling:record',
    'delivery:read',
    'delivery:open',
    'delivery:accept',
  ],
  rows: { SCHOOL: 'OFFICE', RECIPIENT: 'OFFICE' },
  reads: { SCHOOL: 'SCHOOL', RECIPIENT: 'SCHOOL' },
  purposes: ['EDUCATE_CHILD', 'SAFEGUARD_CHILD'],
};
