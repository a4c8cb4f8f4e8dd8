import { defineFields } from './define-fields';

const WHAT_IS_HIDDEN = ['kind', 'reason', 'fromAt', 'untilAt', 'reviewAt', 'hiddenFrom', 'disclosedTo'] as const;
const WHO_SAID_SO = ['note', 'authorisedBy', 'recordedBy', 'endedBy', 'endedBecause'] as const;

/** That a place is hidden, and why, is known to those who keep the place, while they do. */
export const locationProtection = defineFields({
  type: 'LocationProtection',
  always: ['id'],
  withholdable: [...WHAT_IS_HIDDEN, ...WHO_SAID_SO],
  visible: { RESPONSIBLE: 'all', HOST: WHAT_IS_HIDDEN },
  silent: { HOST: ['note'] },
  revealsPlace: [...WHAT_IS_HIDDEN, ...WHO_SAID_SO],
  tellsNoPlace: ['id'],
});
