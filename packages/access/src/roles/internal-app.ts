import type { Role } from '../role';

export const internalApp: Role = {
  role: 'internal-app',
  description:
    "An authority's own application: reads the unified graph, changes nothing, and reads no interview (a named person does that).",
  organisationKinds: ['AUTHORITY'],
  actions: [
    'notification:read',
    'child:read',
    'episode:read',
    'duty:read',
    'authority:read',
    'delivery:read',
    'assignment:read',
    'provider:read',
    'schooling:read',
    'cme-case:read',
  ],
  rows: { RESPONSIBLE: 'OFFICE', HOST: 'OFFICE', AREA: 'OFFICE', RECIPIENT: 'OFFICE' },
  reads: { RESPONSIBLE: 'RESPONSIBLE', HOST: 'HOST', AREA: 'AREA', RECIPIENT: 'RECIPIENT' },
  purposes: ['SAFEGUARD_CHILD', 'PLAN_CARE', 'ASSURE_QUALITY'],
};
