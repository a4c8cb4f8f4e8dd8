import { defineFields } from './define-fields';

export const authorityRecord = defineFields({
  type: 'AuthorityRecord',
  always: ['id', 'authority', 'capacity'],
  withholdable: ['openedAt', 'state', 'category', 'categoryRule', 'categoryRefused', 'risk', 'rule'],
  visible: { RESPONSIBLE: 'all', HOST: 'all', AREA: ['openedAt', 'state', 'rule'] },
});
