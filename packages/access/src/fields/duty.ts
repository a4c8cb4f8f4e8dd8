import { defineFields } from './define-fields';

export const duty = defineFields({
  type: 'Duty',
  always: ['id', 'kind', 'state', 'owner', 'rule', 'clocks'],
  withholdable: ['ownerRole', 'startsAt', 'dueAt', 'metAt', 'because', 'episode'],
  visible: { RESPONSIBLE: 'all', HOST: 'all', AREA: 'all', DESK: 'all', PROVIDER: ['startsAt', 'dueAt', 'metAt', 'episode'] },
});
