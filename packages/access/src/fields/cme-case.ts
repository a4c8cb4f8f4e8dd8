import { defineFields } from './define-fields';

export const cmeCase = defineFields({
  type: 'CmeCase',
  always: ['id', 'state'],
  withholdable: ['child', 'reason', 'openedAt', 'reviewAt', 'enquiries'],
  visible: { RESPONSIBLE: 'all', HOST: 'all', EDUCATION: 'all' },
});
