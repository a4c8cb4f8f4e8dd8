import { defineFields } from './define-fields';

export const duty = defineFields({
  type: 'Duty',
  always: ['id', 'kind', 'topic', 'occurrence', 'state', 'owner', 'rule', 'clocks'],
  withholdable: ['ownerRole', 'tell', 'attendees', 'attended', 'startsAt', 'dueAt', 'metAt', 'note', 'because', 'episode'],
  visible: { RESPONSIBLE: 'all', HOST: 'all', AREA: 'all', DESK: 'all', PROVIDER: ['startsAt', 'dueAt', 'metAt', 'episode'] },
});
