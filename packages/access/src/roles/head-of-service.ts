import type { Role } from '../role';
import { OVERSIGHT } from './oversight';
import { AUTHORITY_IN_EMERGENCY } from './rows';

export const headOfService: Role = {
  role: 'head-of-service',
  description:
    'Answers for the service: is told of what goes wrong, decides what may be shared, may open a record in an emergency.',
  organisationKinds: ['AUTHORITY'],
  actions: [...OVERSIGHT, 'duty:meet', 'sharing:review', 'sharing:except', 'break-glass:open', 'break-glass:end'],
  ...AUTHORITY_IN_EMERGENCY,
  purposes: ['SAFEGUARD_CHILD', 'FIND_CHILD', 'ASSURE_QUALITY'],
};
