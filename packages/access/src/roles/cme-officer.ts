import type { Role } from '../role';

export const cmeOfficer: Role = {
  role: 'cme-officer',
  description:
    'Works the cases of children missing education; knows that a child is missing, never what an interview says (CME-04).',
  organisationKinds: ['AUTHORITY'],
  actions: [
    'child:read',
    'authority:read',
    'delivery:read',
    'delivery:open',
    'delivery:accept',
    'schooling:read',
    'schooling:record',
    'cme-case:read',
    'cme-case:open',
    'cme-case:set-dormant',
    'cme-enquiry:record',
  ],
  rows: { RESPONSIBLE: 'OFFICE', HOST: 'OFFICE', AREA: 'OFFICE', RECIPIENT: 'OFFICE' },
  reads: { RESPONSIBLE: 'EDUCATION', HOST: 'EDUCATION', AREA: 'EDUCATION', RECIPIENT: 'EDUCATION' },
  purposes: ['EDUCATE_CHILD', 'SAFEGUARD_CHILD'],
};
