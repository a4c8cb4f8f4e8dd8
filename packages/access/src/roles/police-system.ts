import type { Role } from '../role';

export const policeSystem: Role = {
  role: 'police-system',
  description: 'A machine client of one force: reports, follows its own reports, reads what was released to it.',
  organisationKinds: ['FORCE'],
  actions: [
    'notification:report',
    'notification:read',
    'child:read',
    'episode:read',
    'authority:read',
    'delivery:read',
    'delivery:open',
    'delivery:accept',
    'interview:read',
  ],
  rows: { POLICE: 'OFFICE', RECIPIENT: 'OFFICE' },
  reads: { POLICE: 'POLICE', RECIPIENT: 'RECIPIENT' },
  purposes: ['FIND_CHILD', 'SAFEGUARD_CHILD', 'PREVENT_CRIME'],
};
