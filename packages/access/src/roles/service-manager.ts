import type { Role } from '../role';
import { OVERSIGHT } from './oversight';
import { AUTHORITY } from './rows';

export const serviceManager: Role = {
  role: 'service-manager',
  description:
    'Answers for several teams: everything their managers read, decides what may be shared, invites to meetings, gives up no record.',
  organisationKinds: ['AUTHORITY'],
  actions: [
    ...OVERSIGHT,
    'duty:meet',
    'sharing:review',
    'sharing:except',
    'attendance:invite',
    'attendance:end',
    'break-glass:end',
  ],
  ...AUTHORITY,
  purposes: ['SAFEGUARD_CHILD', 'FIND_CHILD', 'PLAN_CARE', 'ASSURE_QUALITY'],
};
