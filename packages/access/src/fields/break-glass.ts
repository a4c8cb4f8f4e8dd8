import { defineFields } from './define-fields';

/** Whoever opened the record reads the own reason; the authority that is responsible for the child, and its auditor, read all. */
export const breakGlass = defineFields({
  type: 'BreakGlass',
  always: ['id', 'outcome', 'askedAt'],
  withholdable: ['child', 'reason', 'askedBy', 'organisation', 'until', 'endedAt', 'endedBy'],
  visible: {
    RESPONSIBLE: 'all',
    AUDIT: ['reason', 'askedBy', 'organisation', 'until', 'endedAt', 'endedBy'],
    BREAK_GLASS: 'all',
    POLICE: ['child', 'reason', 'askedBy', 'organisation', 'until', 'endedAt'],
  },
  // who asks is told of nothing but the own asking
  revealsPlace: [],
  tellsNoPlace: ['id', 'outcome', 'askedAt', 'child', 'reason', 'askedBy', 'organisation', 'until', 'endedAt', 'endedBy'],
});
