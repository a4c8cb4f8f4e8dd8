import type { Role } from '../role';
import { OVERSIGHT } from './oversight';
import { OWN_CHILDREN } from './rows';

export const director: Role = {
  role: 'director',
  description: "Director of children's services: is told of the authority's own children whom the protocols escalate this far.",
  organisationKinds: ['AUTHORITY'],
  actions: OVERSIGHT,
  ...OWN_CHILDREN,
  purposes: ['SAFEGUARD_CHILD', 'ASSURE_QUALITY'],
};
