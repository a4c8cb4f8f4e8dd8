/** What each mutation of the demonstration takes and what is read back of it. */
const MUTATIONS: Readonly<Record<string, { input: string; select: string }>> = {
  recordChild: { input: 'RecordChildInput!', select: '{ id }' },
  recordPlacement: { input: 'RecordPlacementInput!', select: '{ id }' },
  recordAllocation: { input: 'RecordAllocationInput!', select: '{ id }' },
  recordContactRestriction: { input: 'RecordContactRestrictionInput!', select: '{ id }' },
  recordCommission: { input: 'RecordCommissionInput!', select: '{ id }' },
  recordContactPoint: { input: 'RecordContactPointInput!', select: '{ id }' },
  recordSchooling: { input: 'RecordSchoolingInput!', select: '{ id }' },
  reportMissing: { input: 'ReportMissingInput!', select: receipt() },
  reportFound: { input: 'ReportFoundInput!', select: receipt() },
  recordReturn: { input: 'RecordReturnInput!', select: receipt() },
  logContactAttempt: { input: 'LogContactAttemptInput!', select: '{ id attempts { result } }' },
  holdInterview: { input: 'HoldInterviewInput!', select: '{ id outcome heldAt heldWithinDue }' },
  raiseConcern: { input: 'RaiseConcernInput!', select: '{ id }' },
  submitInterview: { input: 'SubmitInterviewInput!', select: '{ id submittedAt }' },
  releaseInterview: { input: 'ReleaseInterviewInput!', select: '{ id parts }' },
  assignWorker: { input: 'AssignWorkerInput!', select: '{ id workerName }' },
  bookInterview: { input: 'BookInterviewInput!', select: '{ id bookings { at } }' },
};

function receipt(): string {
  const fields = '{ receipt { notificationId version acceptedAt flags completeness } }';
  return `{ __typename ... on Accepted ${fields} ... on Duplicate ${fields} }`;
}

function mutation(name: string): string {
  const known = MUTATIONS[name];
  if (!known) throw new Error(`The demonstration does not know the mutation ${name}`);
  return `mutation Demo($input: ${known.input}) { ${name}(input: $input) ${known.select} }`;
}

const DELIVERY = `id subject channel state urgent recipient { organisation { id name } role personName } rule { id source }
  requestedAt deliveredAt openedAt acceptedAt acceptedBy acceptBy withheldBecause escalatedFrom`;

export const DOCUMENTS = {
  mutation,
  hubStatus: 'query DemoStatus { hubStatus { businessNow simulated openEvents deadEvents } }',
  moveClock: 'mutation DemoClock($to: DateTime!) { moveClock(to: $to) { businessNow } }',
  openDelivery: 'mutation DemoOpen($id: ID!) { openDelivery(id: $id) { id state } }',
  acceptDelivery: 'mutation DemoAccept($id: ID!) { acceptDelivery(id: $id) { id state acceptedBy } }',
  acceptAssignment: 'mutation DemoOffer($id: ID!) { acceptAssignment(id: $id) { id state } }',
  inbox: `query DemoInbox($subject: Subject) {
    inbox(first: 50, filter: { subject: $subject }) { edges { node { ${DELIVERY} episode { id }
      notification { id policeReference risk placeLastSeen { authority { id } } child { givenName { text } familyName { text } } } } } }
  }`,
  episodeDeliveries: `query DemoDeliveries($id: ID!) { episode(id: $id) { id deliveries { ${DELIVERY} } } }`,
  myAssignments: `query DemoAssignments {
    myAssignments(first: 20) { edges { node { id state dueAt minutesLeft overdue doNotVisit rule { id source }
      comparisons { authority { id name } dueAt rule { id } } episode { id state }
      child { id givenName familyName communicationNeeds loneWorkerRisk nhsNumber withheld } } } }
  }`,
  /** Step 6: child -> episode -> police notifications -> deliveries -> interview -> schooling, in one query across all subgraphs. */
  wholePicture: `query WholePicture($child: ID!) {
    child(id: $child) {
      id givenName familyName withheld
      currentPlacement { kind hostAuthority { id name } }
      schooling { school { name } status attendancePercent missingNow }
      episodes(first: 1) { edges { node {
        id state category risk reportedAt startedAt foundAt returnedAt
        responsibleAuthority { id name } hostAuthority { id name }
        records { authority { id name } capacity rule { id source } }
        duties { id kind topic state owner { id name } ownerRole dueAt metAt rule { id source note } clocks { authority { id name } from startsAt dueAt counts rule { id source } } }
        stillOwed { kind topic state owner { name } dueAt rule { id } }
        notifications { id kind version policeReference receivedAt flags safeAndWell { status concern summary { text } } }
        deliveries { ${DELIVERY} }
        assignments { id state offeredTo { id name } workerName attempts { at method result } interview { id } }
        interviews { id outcome heldAt heldWithinDue submittedAt parts { kind text } releases { to { name } parts purpose handling releasedBy } withheld }
        concerns { id raisedAt text }
      } } }
    }
  }`,
  accesses: `query DemoAccesses($id: ID!) { episode(id: $id) { accesses(last: 200) { at actorName organisation { id name } service action outcome } } }`,
  episodeAsHost: `query HostReads($id: ID!) { episode(id: $id) { id state risk foundAt child { givenName nhsNumber withheld }
    records { authority { id } capacity } deliveries { state recipient { organisation { id } role } }
    interviews { id parts { kind text } withheld } } }`,
  episodeAsStranger:
    'query StrangerReads($id: ID!, $child: ID!) { episode(id: $id) { id } child(id: $child) { id } episodes(first: 5) { edges { node { id } } } }',
  interview: 'query DemoInterview($id: ID!) { interview(id: $id) { id parts { kind text } withheld } }',
};
