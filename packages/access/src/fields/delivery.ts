import { defineFields } from './define-fields';

const PROGRESS = [
  'requestedAt',
  'sentAt',
  'deliveredAt',
  'openedAt',
  'acceptedAt',
  'acceptedBy',
  'acceptBy',
  'heldUntil',
] as const;
const OWN = [...PROGRESS, 'openedBy', 'failedBecause', 'escalatedFrom', 'notification', 'episode', 'interview'] as const;

/**
 * Pass RECIPIENT for a delivery to the reader's own organisation, else the relation to the child. That somebody was left out, and why,
 * is for the responsible authority alone: a reader who sees the reason sees the court order.
 */
export const delivery = defineFields({
  type: 'Delivery',
  always: ['id', 'subject', 'channel', 'state', 'urgent', 'recipient', 'rule', 'repeats', 'changeCursor'],
  withholdable: [...OWN, 'withheldBecause'],
  visible: {
    RESPONSIBLE: 'all',
    RECIPIENT: OWN,
    HOST: [...PROGRESS, 'notification', 'episode'],
    AREA: [...PROGRESS, 'notification', 'episode'],
    POLICE: [...PROGRESS, 'notification', 'episode'],
    DESK: [...PROGRESS, 'failedBecause', 'notification', 'episode'],
    PROVIDER: OWN,
    SCHOOL: OWN,
    EDUCATION: OWN,
  },
  silent: {
    RECIPIENT: ['withheldBecause'],
    HOST: ['withheldBecause'],
    AREA: ['withheldBecause'],
    POLICE: ['withheldBecause'],
    DESK: ['withheldBecause'],
    PROVIDER: ['withheldBecause'],
    SCHOOL: ['withheldBecause'],
    EDUCATION: ['withheldBecause'],
  },
});
