import type { Role } from '../role';
import { OVERSIGHT } from './oversight';
import { AUTHORITY } from './rows';

export const ceMissingTeam: Role = {
  role: 'ce-missing-team',
  description:
    'The child exploitation and missing team: follows every missing child of the authority and of its area, calls the panel.',
  organisationKinds: ['AUTHORITY'],
  actions: [
    ...OVERSIGHT,
    'episode-facts:record',
    'duty:meet',
    'contact-restriction:record',
    'phone-call:record',
    'interview:release',
    'attendance:invite',
    'attendance:end',
  ],
  ...AUTHORITY,
  purposes: ['SAFEGUARD_CHILD', 'FIND_CHILD', 'PREVENT_CRIME', 'ASSURE_QUALITY'],
};
