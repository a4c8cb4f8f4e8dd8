import type { Role } from '../role';
import { AUTHORITY_READS } from './lenses';

export const frontDoorWorker: Role = {
  role: 'front-door-worker',
  description:
    "An authority's front door in office hours (MASH, First Response, EHASH): takes reports in, matches, records, routes.",
  organisationKinds: ['AUTHORITY'],
  actions: [
    'notification:read',
    'child:read',
    'child:record',
    'episode:read',
    'episode-facts:record',
    'duty:read',
    'duty:meet',
    'authority:read',
    'match-task:read',
    'match-task:confirm',
    'placement:record',
    'placement:end',
    'allocation:record',
    'contact-restriction:record',
    'delivery:read',
    'delivery:open',
    'delivery:accept',
    'phone-call:record',
    'contact-point:record',
    'assignment:read',
    'interview:read',
    'interview:arrange',
    'provider:read',
    'schooling:read',
    'cme-case:read',
    'cme-case:open',
  ],
  reads: AUTHORITY_READS,
};
