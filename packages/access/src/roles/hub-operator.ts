import type { Role } from '../role';

export const hubOperator: Role = {
  role: 'hub-operator',
  description: "Runs the hub: reads its state, moves a simulated clock. Reads no child's data.",
  organisationKinds: ['DESK'],
  actions: ['hub:read', 'clock:move', 'authority:read'],
  rows: {},
  reads: {},
  purposes: ['ASSURE_QUALITY'],
};
