import type { Role } from '../role';

export const iro: Role = {
  role: 'iro',
  description:
    "Independent reviewing officer: reads the children of the officer's own authority, accepts what is sent, changes nothing.",
  organisationKinds: ['AUTHORITY'],
  actions: [
    'notification:read',
    'child:read',
    'episode:read',
    'duty:read',
    'authority:read',
    'delivery:read',
    'delivery:open',
    'delivery:accept',
    'assignment:read',
    'interview:read',
    'provider:read',
    'schooling:read',
    'cme-case:read',
  ],
  reads: { RESPONSIBLE: 'RESPONSIBLE', RECIPIENT: 'RECIPIENT' },
};
