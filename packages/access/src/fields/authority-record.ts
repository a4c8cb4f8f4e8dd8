import { defineFields } from './define-fields';

const FILE = ['openedAt', 'state', 'category', 'categoryRule', 'categoryRefused', 'risk', 'rule'] as const;

/** Which steps an authority took, and who agreed to them, stays in its own house. */
export const authorityRecord = defineFields({
  type: 'AuthorityRecord',
  always: ['id', 'authority', 'capacity'],
  withholdable: [...FILE, 'mayAuthorise', 'authorisations'],
  visible: {
    RESPONSIBLE: 'all',
    HOST: FILE,
    AREA: ['openedAt', 'state', 'rule'],
    BREAK_GLASS: FILE,
    AUDIT: ['openedAt', 'state', 'categoryRule', 'rule'],
  },
  policeHeld: ['category', 'categoryRefused', 'risk'],
  policeIntelligence: ['category', 'categoryRefused', 'risk'],
  // where the place is hidden, no other authority's file exists: the file itself names the authority and its capacity
  revealsPlace: ['rule', 'categoryRule', 'categoryRefused', 'authorisations'],
  tellsNoPlace: ['id', 'authority', 'capacity', 'openedAt', 'state', 'category', 'risk', 'mayAuthorise'],
});
