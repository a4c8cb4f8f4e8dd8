import type { Role } from '../role';
import { AUTHORITY_READS } from './lenses';

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
  reads: AUTHORITY_READS,
};
