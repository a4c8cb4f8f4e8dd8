const ASSIGNMENT = `id state offeredTo { id kind } episode { id } child { id } dueAt overdue minutesLeft workerName
  bookings { at place } attempts { at method result note } doNotVisit doNotVisitBecause rule { id }
  terms { term moreThan withinDays evidence roles rule { id source } }
  comparisons { authority { id } from dueAt } offeredAt acceptedAt unableBecause withheld`;
const CONCERN = 'id raisedAt immediateDanger text raisedBy episode { id } withheld';
const INTERVIEW = `id episode { id } outcome heldAt seenAlone place reason heldWithinDue submittedAt alsoFor { id } agreement { agreedBy reason } evidence { kind text recordedBy } parts { kind text }
  releases { id to { id } parts purpose handling releasedAt releasedBy } withheld`;
const SHARING = `id parts { kind namesOtherChildren } releases { to { id } parts purpose handling } sharing { id to { id } parts outcome rule { id source } because decidedBy at purpose
  waiting reviews reason } sharingExceptions { id to { id } reason reviewAt recordedBy liftedAt liftedBy liftedBecause } withheld`;
const LINKED = `${ASSIGNMENT} interview { ${INTERVIEW} } concerns { ${CONCERN} }`;

const mutation = (name: string, input: string, select: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${select} } }`;
const ofEpisodes = (select: string): string =>
  `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Episode { id ${select} } } }`;

/** What the tests ask of the graph, by name. */
export const DOCUMENTS = {
  assignment: `query ($id: ID!) { assignment(id: $id) { ${LINKED} } }`,
  interview: `query ($id: ID!) { interview(id: $id) { ${INTERVIEW} assignment { id state } } }`,
  mine: `query ($filter: AssignmentFilter, $first: Int! = 25, $after: String) { myAssignments(filter: $filter, first: $first, after: $after) {
    edges { node { ${LINKED} } } pageInfo { hasNextPage endCursor } } }`,
  ofEpisodes: ofEpisodes(
    `assignments { ${LINKED} } interviews { ${INTERVIEW} assignment { id } } concerns { ${CONCERN} assignment { id } }`,
  ),
  accept: `mutation ($id: ID!) { acceptAssignment(id: $id) { ${ASSIGNMENT} } }`,
  unable: mutation('declareUnable', 'DeclareUnableInput', LINKED),
  handBack: mutation('handBackAssignment', 'HandBackAssignmentInput', LINKED),
  arrange: mutation('arrangeInterview', 'ArrangeInterviewInput', ASSIGNMENT),
  assignWorker: mutation('assignWorker', 'AssignWorkerInput', ASSIGNMENT),
  book: mutation('bookInterview', 'BookInterviewInput', ASSIGNMENT),
  logAttempt: mutation('logContactAttempt', 'LogContactAttemptInput', ASSIGNMENT),
  hold: mutation('holdInterview', 'HoldInterviewInput', INTERVIEW),
  endWithout: mutation('endWithoutInterview', 'EndWithoutInterviewInput', INTERVIEW),
  raise: mutation('raiseConcern', 'RaiseConcernInput', `${CONCERN} assignment { id }`),
  submit: mutation('submitInterview', 'SubmitInterviewInput', INTERVIEW),
  release: mutation('releaseInterview', 'ReleaseInterviewInput', 'id to { id } parts purpose handling releasedAt releasedBy'),
  sharing: `query ($id: ID!) { interview(id: $id) { ${SHARING} } }`,
  review: mutation('reviewSharing', 'ReviewSharingInput', SHARING),
  except: mutation('recordSharingException', 'SharingExceptionInput', SHARING),
  lift: mutation('liftSharingException', 'LiftSharingExceptionInput', SHARING),
  commission: mutation('recordCommission', 'RecordCommissionInput', 'id authority { id } startsAt endsAt'),
  provider: 'query ($id: ID!) { provider(id: $id) { id name commissions { authority { id } startsAt endsAt agesFrom agesTo } } }',
} as const;
