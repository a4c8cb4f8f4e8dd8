import type { Role } from '../role';

export const policeLiaisonOfficer: Role = {
  role: 'police-liaison-officer',
  description:
    "A force's missing person liaison officer: rings the worker of a missing child, follows the force's reports (REP-25).",
  organisationKinds: ['FORCE'],
  actions: [
    'notification:read',
    'child:read',
    'episode:read',
    'authority:read',
    'delivery:read',
    'delivery:open',
    'delivery:accept',
    'interview:read',
    'break-glass:open',
    'break-glass:end',
  ],
  rows: { POLICE: 'OFFICE', RECIPIENT: 'OFFICE', ATTENDEE: 'PERSON', PANEL: 'PERSON', BREAK_GLASS: 'PERSON' },
  reads: { POLICE: 'POLICE', RECIPIENT: 'RECIPIENT', ATTENDEE: 'ATTENDEE', PANEL: 'PANEL', BREAK_GLASS: 'POLICE' },
  purposes: ['FIND_CHILD', 'SAFEGUARD_CHILD', 'PREVENT_CRIME'],
};
