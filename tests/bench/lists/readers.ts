import type { Claims } from '../graph/local-issuer';
import { CARER, SCHOOL } from './seed-other-lists';

export interface Reader {
  name: string;
  claims: Claims;
  /** Root fields with their filters, and what is asked of each row. */
  lists: readonly [list: string, node: string][];
  /** What it works on now is of all authorities: with more of these it has more to list. */
  isForAll?: true;
}

const PAGE = 50;
const somebody = (organisation: string, role: string): Claims => ({
  sub: 'somebody',
  name: 'Somebody',
  organisation,
  roles: [role],
});

const CHILD = 'id givenName familyName';
const EPISODE = 'id state risk startedAt';
const NOTIFICATION = 'id kind policeReference receivedAt';
const DUTY = 'id kind state dueAt';
const DELIVERY = 'id subject channel state';
/** What a duty manager's screen shows of each. */
const WITH_WHAT_HANGS_ON_IT = `${EPISODE} child { ${CHILD} currentPlacement { kind } schooling { status } } notifications { ${NOTIFICATION} }
  deliveries { ${DELIVERY} } duties { ${DUTY} } assignments { id state } interviews { id outcome }`;

const CHILDREN: Reader['lists'] = [
  ['children', CHILD],
  ['children(filter: { missingNow: true })', CHILD],
];
const EPISODES: Reader['lists'] = [
  ['episodes', EPISODE],
  ['episodes(filter: { state: [MISSING, FOUND_NOT_RETURNED] })', EPISODE],
  ['episodes(filter: { state: [RETURNED] })', EPISODE],
  ['episodes(filter: { interviewOutstanding: true })', EPISODE],
];
const NOTIFICATIONS: Reader['lists'] = [
  ['notifications', NOTIFICATION],
  ['notifications(kind: FOUND)', NOTIFICATION],
];
const INBOX: Reader['lists'] = [
  ['inbox', DELIVERY],
  ['inbox(filter: { notAccepted: true })', DELIVERY],
];
const AUTHORITY: Reader['lists'] = [
  ...CHILDREN,
  ['children(filter: { missingNow: false })', CHILD],
  ['children(filter: { scope: OURS })', CHILD],
  ['children(filter: { scope: OURS_ELSEWHERE })', CHILD],
  ['children(filter: { scope: OTHERS_HERE })', CHILD],
  ...EPISODES,
  ['episodes(filter: { scope: OURS })', WITH_WHAT_HANGS_ON_IT],
  ['episodes(filter: { scope: OURS_ELSEWHERE })', EPISODE],
  ['episodes(filter: { scope: OTHERS_HERE })', EPISODE],
  ...NOTIFICATIONS,
  ...INBOX,
  ['duties', DUTY],
  ['duties(filter: { state: [MET] })', DUTY],
  ['duties(filter: { kind: RETURN_HOME_INTERVIEW, dueWithinHours: 48 })', DUTY],
  ['hazards', 'id reference'],
  ['hazards(filter: { closed: true })', 'id reference'],
  ['matchTasks', 'id'],
];
const INCIDENTS: Reader['lists'] = [
  ['disclosureIncidents', 'id'],
  ['disclosureIncidents(state: OPEN)', 'id'],
];

/** Who uses each list most: a third of all children are Rochdale's, a third live in Medway, Kent reports these, a third is interviewed by the provider. */
export const READERS: readonly Reader[] = [
  { name: 'front door, most children', claims: somebody('authority.rochdale', 'front-door-worker'), lists: AUTHORITY },
  { name: 'front door, most hosted', claims: somebody('authority.medway', 'front-door-worker'), lists: AUTHORITY },
  {
    name: 'team manager',
    claims: somebody('authority.rochdale', 'team-manager'),
    lists: INCIDENTS,
  },
  {
    name: 'education',
    claims: somebody('authority.rochdale', 'cme-officer'),
    lists: [
      ['pupilsMissing', 'id status'],
      ['cmeCasesToReview', 'id state'],
      ['children', CHILD],
    ],
  },
  {
    name: 'force',
    claims: somebody('force.kent', 'police-liaison-officer'),
    lists: [...CHILDREN, ...EPISODES, ...NOTIFICATIONS, ...INBOX],
  },
  {
    name: 'provider',
    claims: somebody('provider.advocacy-focus', 'provider-manager'),
    lists: [
      ...CHILDREN,
      ...EPISODES,
      ...NOTIFICATIONS,
      ...INBOX,
      ['myAssignments', 'id state dueAt'],
      ['myAssignments(filter: { state: [COMPLETED] })', 'id state dueAt'],
    ],
  },
  {
    name: 'carer, in person',
    claims: { ...somebody('authority.rochdale', 'residential-carer'), sub: CARER },
    lists: [...CHILDREN, ...EPISODES],
  },
  {
    name: 'desk',
    claims: somebody('desk.safeguarding', 'safeguarding-desk'),
    isForAll: true,
    lists: [...CHILDREN, ...EPISODES, ...NOTIFICATIONS, ...INBOX, ['duties', DUTY], ['matchTasks', 'id'], ...INCIDENTS],
  },
  {
    name: 'school',
    claims: somebody(SCHOOL, 'school-lead'),
    isForAll: true,
    lists: [['pupilsMissing', 'id status'], ['children', CHILD], ...INBOX],
  },
];

/** One page, and the cursor of the one behind it. */
export const documentOf = ([list, node]: Reader['lists'][number], first = PAGE): string => {
  const [, field, args] = /^(\w+)(?:\((.*)\))?$/.exec(list)!;
  return `{ ${field}(${[args, `first: ${first}`].filter(Boolean).join(', ')}) { edges { cursor node { ${node} } } pageInfo { hasNextPage endCursor } } }`;
};
