import type { Role } from '../role';

export const safeguardingDesk: Role = {
  role: 'safeguarding-desk',
  description: 'Takes what belongs to nobody yet: an unknown place, a report that matches no child or several.',
  organisationKinds: ['DESK'],
  actions: [
    'notification:read',
    'child:read',
    'episode:read',
    'duty:read',
    'authority:read',
    'match-task:read',
    'match-task:confirm',
    'delivery:read',
    'delivery:open',
    'delivery:accept',
    'phone-call:record',
    'contact-point:record',
  ],
  reads: { DESK: 'DESK', RECIPIENT: 'DESK' },
};
