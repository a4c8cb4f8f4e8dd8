import { defineFields } from './define-fields';

const WHOM_NOT_TO_TELL = ['organisation', 'role', 'personName', 'reason', 'fromAt', 'untilAt'] as const;

/** Whoever may ring somebody about the child must know whom not to ring; the note says why, and stays at home. */
export const contactRestriction = defineFields({
  type: 'ContactRestriction',
  always: ['id'],
  withholdable: [...WHOM_NOT_TO_TELL, 'personSubject', 'note'],
  visible: {
    RESPONSIBLE: 'all',
    HOST: WHOM_NOT_TO_TELL,
    AREA: WHOM_NOT_TO_TELL,
    PROVIDER: WHOM_NOT_TO_TELL,
    BREAK_GLASS: WHOM_NOT_TO_TELL,
  },
  silent: { BREAK_GLASS: ['note'], HOST: ['note'], AREA: ['note'], PROVIDER: ['note'] },
  // whom not to ring must be known to whoever rings
  revealsPlace: [],
  tellsNoPlace: ['id', ...WHOM_NOT_TO_TELL, 'personSubject', 'note'],
});
