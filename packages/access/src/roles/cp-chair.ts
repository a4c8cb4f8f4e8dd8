import type { Role } from '../role';
import { OVERSIGHT } from './oversight';
import { OWN_CHILDREN } from './rows';

export const cpChair: Role = {
  role: 'cp-chair',
  description: "Chairs child protection conferences: reads the children of the chair's own authority, invites to meetings.",
  organisationKinds: ['AUTHORITY'],
  actions: [...OVERSIGHT, 'attendance:invite', 'attendance:end'],
  ...OWN_CHILDREN,
  purposes: ['SAFEGUARD_CHILD', 'PLAN_CARE', 'ASSURE_QUALITY'],
};
