import type { Role } from '../role';

export const panelMember: Role = {
  role: 'panel-member',
  description:
    'Sits on a panel that looks at children who go missing: reads those that the panel was called about, until it ends.',
  organisationKinds: ['AUTHORITY', 'FORCE', 'PROVIDER', 'SCHOOL'],
  actions: ['child:read', 'episode:read', 'duty:read', 'authority:read'],
  rows: { PANEL: 'PERSON' },
  reads: { PANEL: 'PANEL' },
  purposes: ['SAFEGUARD_CHILD', 'ASSURE_QUALITY'],
};
