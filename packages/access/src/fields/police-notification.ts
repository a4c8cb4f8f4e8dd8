import { defineFields } from './define-fields';

const TIMES = ['leftPlacementAt', 'lastSeenAt', 'reportedAt', 'foundAt', 'returnedAt'] as const;

/** Host and area have the report whole: the emergency never waits for the match. A provider reads what a visit needs of it. */
export const policeNotification = defineFields({
  type: 'PoliceNotification',
  always: ['id', 'kind', 'version', 'force', 'policeReference', 'receivedAt', 'flags', 'completeness'],
  withholdable: [
    'category',
    'categoryLabel',
    'risk',
    ...TIMES,
    'happenedAt',
    'foundPlace',
    'placeLastSeen',
    'place',
    'child',
    'description',
    'circumstances',
    'answers',
    'contacts',
    'reporter',
    'safeAndWell',
    'deliveries',
  ],
  visible: {
    RESPONSIBLE: 'all',
    HOST: 'all',
    AREA: 'all',
    POLICE: 'all',
    DESK: 'all',
    PROVIDER: [...TIMES, 'foundPlace', 'safeAndWell'],
    RECIPIENT: [
      'category',
      'categoryLabel',
      'risk',
      ...TIMES,
      'happenedAt',
      'foundPlace',
      'placeLastSeen',
      'place',
      'child',
      'description',
      'safeAndWell',
      'deliveries',
    ],
  },
  silent: { PROVIDER: ['deliveries'] },
});
