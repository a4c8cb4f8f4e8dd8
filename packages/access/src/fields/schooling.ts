import { defineFields } from './define-fields';

export const schooling = defineFields({
  type: 'Schooling',
  always: ['id', 'missingNow'],
  withholdable: ['child', 'school', 'status', 'attendancePercent', 'recordedAt', 'from'],
  visible: { RESPONSIBLE: 'all', HOST: 'all', EDUCATION: 'all', SCHOOL: 'all' },
  revealsPlace: ['school'],
  tellsNoPlace: ['id', 'missingNow', 'child', 'status', 'attendancePercent', 'recordedAt', 'from'],
});
