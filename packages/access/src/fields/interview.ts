import { defineFields } from './define-fields';

/** `parts` holds only the parts of `visibleParts`: what was released, for everybody but the responsible authority and the interviewer. */
export const interview = defineFields({
  type: 'Interview',
  always: ['id'],
  withholdable: [
    'assignment',
    'episode',
    'outcome',
    'heldAt',
    'seenAlone',
    'heldWithinDue',
    'submittedAt',
    'parts',
    'releases',
    'deliveries',
  ],
  visible: {
    RESPONSIBLE: 'all',
    PROVIDER: ['assignment', 'episode', 'outcome', 'heldAt', 'seenAlone', 'heldWithinDue', 'submittedAt', 'parts'],
    HOST: ['assignment', 'episode', 'outcome', 'heldAt', 'heldWithinDue', 'submittedAt', 'parts', 'releases'],
    AREA: ['episode', 'parts', 'releases'],
    POLICE: ['episode', 'parts', 'releases'],
    RECIPIENT: ['episode', 'parts', 'releases'],
  },
  silent: {
    PROVIDER: ['releases', 'deliveries'],
    AREA: ['deliveries'],
    POLICE: ['deliveries'],
    RECIPIENT: ['deliveries'],
    HOST: ['deliveries'],
  },
});
