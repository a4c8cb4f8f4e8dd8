import type { Role } from '../role';
import { OVERSIGHT } from './oversight';
import { OWN_CHILDREN } from './rows';

export const iro: Role = {
  role: 'iro',
  description:
    "Independent reviewing officer: reads the children of the officer's own authority, accepts what is sent, changes nothing.",
  organisationKinds: ['AUTHORITY'],
  actions: OVERSIGHT,
  ...OWN_CHILDREN,
  purposes: ['SAFEGUARD_CHILD', 'FIND_CHILD', 'PLAN_CARE', 'ASSURE_QUALITY'],
};
