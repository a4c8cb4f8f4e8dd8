import { defineFields } from './define-fields';

/** A carer's address goes to the area that was told of the placement and to the person who must call there, and no further. */
export const placement = defineFields({
  type: 'Placement',
  always: ['id'],
  withholdable: [
    'child',
    'reference',
    'kind',
    'responsibleAuthority',
    'hostAuthority',
    'address',
    'postcode',
    'carerName',
    'establishment',
    'startedAt',
    'endedAt',
    'notifiedHostAt',
  ],
  visible: {
    RESPONSIBLE: 'all',
    HOST: [
      'child',
      'kind',
      'responsibleAuthority',
      'hostAuthority',
      'address',
      'postcode',
      'carerName',
      'establishment',
      'startedAt',
      'endedAt',
      'notifiedHostAt',
    ],
    AREA: ['kind', 'responsibleAuthority', 'hostAuthority'],
    PROVIDER: ['kind', 'hostAuthority', 'address', 'postcode', 'carerName', 'establishment'],
    DESK: ['kind', 'responsibleAuthority', 'hostAuthority', 'address', 'postcode', 'startedAt'],
  },
  silent: { AREA: ['establishment'], PROVIDER: ['reference'], DESK: ['establishment'] },
});
