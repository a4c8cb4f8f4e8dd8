import type { Role } from '../role';
import { OVERSIGHT } from './oversight';
import { OWN_CHILDREN } from './rows';

export const assistantDirector: Role = {
  role: 'assistant-director',
  description: "Is told of the authority's own children whom the protocols escalate; reads, and decides outside the hub.",
  organisationKinds: ['AUTHORITY'],
  actions: OVERSIGHT,
  ...OWN_CHILDREN,
  purposes: ['SAFEGUARD_CHILD', 'ASSURE_QUALITY'],
};
