import type { Role } from '../role';
import { AUTHORITY_READS } from './lenses';

export const outOfHoursWorker: Role = {
  role: 'out-of-hours-worker',
  description:
    'The emergency duty team: accepts, matches and rings at night; an emergency placement and a restriction cannot wait for the morning.',
  organisationKinds: ['AUTHORITY'],
  actions: [
    'notification:read',
    'child:read',
    'episode:read',
    'episode-facts:record',
    'duty:read',
    'duty:meet',
    'authority:read',
    'match-task:read',
    'match-task:confirm',
    'placement:record',
    'contact-restriction:record',
    'delivery:read',
    'delivery:open',
    'delivery:accept',
    'phone-call:record',
    'assignment:read',
    'interview:read',
    'provider:read',
    'schooling:read',
  ],
  reads: AUTHORITY_READS,
};
