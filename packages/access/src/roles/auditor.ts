import type { Role } from '../role';

export const auditor: Role = {
  role: 'auditor',
  description:
    "Reads who looked at the authority's children, how it was decided and whether it was shared; no name, no address, nothing that was told.",
  organisationKinds: ['AUTHORITY'],
  actions: ['child:read', 'episode:read', 'interview:read', 'authority:read'],
  rows: { RESPONSIBLE: 'OFFICE' },
  reads: { RESPONSIBLE: 'AUDIT' },
  purposes: ['ASSURE_QUALITY', 'ANSWER_SUBJECT'],
};
