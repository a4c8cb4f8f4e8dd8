import type { Role } from '../role';

export const providerWorker: Role = {
  role: 'provider-worker',
  description: 'Interviews children for a commissioned provider: books, attempts, holds, raises a concern, submits.',
  organisationKinds: ['PROVIDER'],
  actions: [
    'notification:read',
    'child:read',
    'episode:read',
    'authority:read',
    'delivery:read',
    'delivery:open',
    'delivery:accept',
    'assignment:read',
    'assignment:accept',
    'contact-attempt:log',
    'interview:read',
    'interview:book',
    'interview:hold',
    'interview:end',
    'interview:submit',
    'concern:raise',
    'provider:read',
  ],
  rows: { PROVIDER: 'OFFICE', RECIPIENT: 'OFFICE' },
  reads: { PROVIDER: 'PROVIDER', RECIPIENT: 'PROVIDER' },
  purposes: ['INTERVIEW_CHILD', 'SAFEGUARD_CHILD'],
};
