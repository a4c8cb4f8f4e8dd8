import { defineFields } from './define-fields';

export const cmeCase = defineFields({
  type: 'CmeCase',
  always: ['id', 'state'],
  withholdable: ['child', 'reason', 'openedAt', 'reviewAt', 'enquiries'],
  visible: { RESPONSIBLE: 'all', HOST: 'all', EDUCATION: 'all' },
  // what bodies answered, a school that has the child among them
  revealsPlace: ['enquiries'],
  tellsNoPlace: ['id', 'state', 'child', 'reason', 'openedAt', 'reviewAt'],
});
