import { defineFields } from './define-fields';

/** Raised from a visit: both front doors and the police have it at once and whole. */
export const safeguardingConcern = defineFields({
  type: 'SafeguardingConcern',
  always: ['id', 'raisedAt', 'immediateDanger'],
  withholdable: ['text', 'raisedBy', 'assignment', 'episode'],
  visible: {
    RESPONSIBLE: 'all',
    HOST: ['text', 'raisedBy', 'episode'],
    POLICE: ['text', 'raisedBy', 'episode'],
    PROVIDER: 'all',
  },
  // it must reach whoever acts, whole
  revealsPlace: [],
  tellsNoPlace: ['id', 'raisedAt', 'immediateDanger', 'text', 'raisedBy', 'assignment', 'episode'],
});
