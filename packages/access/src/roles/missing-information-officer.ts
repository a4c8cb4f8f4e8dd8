import type { Role } from '../role';
import { AUTHORITY_READS } from './lenses';

export const missingInformationOfficer: Role = {
  role: 'missing-information-officer',
  description:
    "Follows every missing child of the authority and of its area, chases what is owed, passes on what was learnt (Medway's MIO).",
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
    'contact-restriction:record',
    'delivery:read',
    'delivery:open',
    'delivery:accept',
    'phone-call:record',
    'contact-point:record',
    'assignment:read',
    'interview:read',
    'interview:arrange',
    'interview:release',
    'provider:read',
    'schooling:read',
    'cme-case:read',
    'cme-case:open',
  ],
  reads: AUTHORITY_READS,
};
