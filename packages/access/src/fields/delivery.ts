import { defineFields } from './define-fields';

const STEPS = [
  'requestedAt',
  'sentAt',
  'deliveredAt',
  'openedAt',
  'acceptedAt',
  'acceptedBy',
  'acceptBy',
  'heldUntil',
  'recalledAt',
] as const;
const PROGRESS = ['rule', ...STEPS] as const;
/** Never the rule: were it left out for a child whose place is hidden alone, a school would know that child by it. */
const TO_SCHOOL = [...STEPS, 'openedBy', 'failedBecause', 'escalatedFrom', 'notification', 'episode', 'interview'] as const;
const OWN = ['rule', ...TO_SCHOOL] as const;

/**
 * Pass RECIPIENT for a delivery to the reader's own organisation, else the relation to the child. That somebody was left out, and why,
 * is for the responsible authority alone: a reader who sees the reason sees the court order.
 */
export const delivery = defineFields({
  type: 'Delivery',
  always: ['id', 'subject', 'channel', 'state', 'urgent', 'recipient', 'repeats', 'changeCursor'],
  withholdable: [...OWN, 'child', 'withheldBecause'],
  visible: {
    RESPONSIBLE: 'all',
    RECIPIENT: OWN,
    HOST: [...PROGRESS, 'notification', 'episode'],
    AREA: [...PROGRESS, 'notification', 'episode'],
    POLICE: [...PROGRESS, 'notification', 'episode'],
    DESK: [...PROGRESS, 'failedBecause', 'notification', 'episode'],
    PROVIDER: OWN,
    SCHOOL: TO_SCHOOL,
    EDUCATION: OWN,
  },
  silent: {
    RECIPIENT: ['child', 'withheldBecause'],
    HOST: ['child', 'withheldBecause'],
    AREA: ['child', 'withheldBecause'],
    POLICE: ['child', 'withheldBecause'],
    DESK: ['child', 'withheldBecause'],
    PROVIDER: ['child', 'withheldBecause'],
    SCHOOL: ['child', 'withheldBecause'],
    EDUCATION: ['child', 'withheldBecause'],
    CARER: ['child', 'withheldBecause'],
    ATTENDEE: ['child', 'withheldBecause'],
    PANEL: ['child', 'withheldBecause'],
    BREAK_GLASS: ['child', 'withheldBecause'],
    AUDIT: ['child', 'withheldBecause'],
  },
  // where the place is hidden, no delivery to another exists; of one's own, the rule names whose pack said so
  revealsPlace: ['rule'],
  tellsNoPlace: [
    'id',
    'subject',
    'channel',
    'state',
    'urgent',
    'recipient',
    'repeats',
    'changeCursor',
    ...STEPS,
    'openedBy',
    'failedBecause',
    'notification',
    'episode',
    'interview',
    'escalatedFrom',
    'child',
    'withheldBecause',
  ],
});
