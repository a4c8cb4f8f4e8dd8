import { defineFields } from './define-fields';

/** How the responsible authority came to share is its own, and that there is anything of it. */
const AT_HOME = ['sharing', 'sharingExceptions', 'deliveries'] as const;

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
    'place',
    'reason',
    'heldWithinDue',
    'submittedAt',
    'alsoFor',
    'agreement',
    'evidence',
    'parts',
    'releases',
    'sharing',
    'sharingExceptions',
    'deliveries',
  ],
  visible: {
    RESPONSIBLE: 'all',
    PROVIDER: [
      'assignment',
      'episode',
      'outcome',
      'heldAt',
      'seenAlone',
      'place',
      'reason',
      'heldWithinDue',
      'submittedAt',
      'alsoFor',
      'agreement',
      'evidence',
      'parts',
    ],
    HOST: ['assignment', 'episode', 'outcome', 'heldAt', 'heldWithinDue', 'submittedAt', 'alsoFor', 'parts', 'releases'],
    AREA: ['episode', 'parts', 'releases'],
    POLICE: ['episode', 'parts', 'releases'],
    RECIPIENT: ['episode', 'parts', 'releases'],
    // how it was decided whether to share, by which rule and whom; not what was told, nor the words of a reason
    AUDIT: ['episode', 'outcome', 'heldAt', 'heldWithinDue', 'submittedAt', 'sharing', 'sharingExceptions'],
  },
  silent: {
    PROVIDER: ['releases', ...AT_HOME],
    AREA: AT_HOME,
    POLICE: AT_HOME,
    RECIPIENT: AT_HOME,
    HOST: AT_HOME,
  },
  // a part was released by a named person, who has read it; of releases and deliveries, a reader without the place has its own
  revealsPlace: ['place', 'sharing', 'sharingExceptions'],
  tellsNoPlace: [
    'id',
    'assignment',
    'episode',
    'outcome',
    'heldAt',
    'seenAlone',
    'reason',
    'heldWithinDue',
    'submittedAt',
    'alsoFor',
    'agreement',
    'evidence',
    'parts',
    'releases',
    'deliveries',
  ],
});
