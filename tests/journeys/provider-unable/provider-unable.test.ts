import { eventually, startHub, type HubProcess } from '../hub-process';
import { missingReport, RECORD_RETURN, REPORT_FOUND, REPORT_MISSING } from '../reports';

interface Assignment {
  id: string;
  state: string;
  dueAt: string;
  episode: { id: string } | null;
  child: { givenName: string | null } | null;
}
const MINE = `{ myAssignments(first: 50) { edges { node { id state dueAt episode { id } child { givenName } } } } }`;
const INBOX = `query Inbox($subject: Subject) { inbox(first: 50, filter: { subject: $subject }) { edges { node { state episode { id } recipient { role } } } } }`;

describe('a provider that cannot take an interview', () => {
  let running: HubProcess;
  const ask = <T>(persona: string, document: string, variables: Record<string, unknown> = {}) =>
    running.hub.ask<T>(persona, document, variables);
  const assignmentsOf = async (persona: string): Promise<Assignment[]> =>
    (await ask<{ myAssignments: { edges: { node: Assignment }[] } }>(persona, MINE)).myAssignments.edges.map((edge) => edge.node);

  beforeAll(async () => {
    running = await startHub();
    const child = {
      authorityChildId: 'RCH-77',
      givenName: 'Bryony',
      familyName: 'Castell',
      dateOfBirth: '2012-08-08',
      status: ['LOOKED_AFTER'],
    };
    await ask('rochdale-front-door', 'mutation C($input: RecordChildInput!) { recordChild(input: $input) { id } }', {
      input: child,
    });
    await ask('rochdale-front-door', 'mutation P($input: RecordPlacementInput!) { recordPlacement(input: $input) { id } }', {
      input: {
        authorityChildId: 'RCH-77',
        reference: 'PL-77',
        kind: 'FOSTER',
        hostAuthority: 'Medway',
        address: '9 Rope Walk',
        startedAt: '2026-02-02T10:00:00Z',
      },
    });
    await ask('rochdale-team-manager', 'mutation A($input: RecordAllocationInput!) { recordAllocation(input: $input) { id } }', {
      input: {
        authorityChildId: 'RCH-77',
        role: 'ALLOCATED_WORKER',
        personName: 'Noor Hartley',
        personSubject: 'rochdale-social-worker',
        startedAt: '2026-02-02T10:00:00Z',
      },
    });
    const { hubStatus } = await ask<{ hubStatus: { businessNow: string } }>('hub-operator', '{ hubStatus { businessNow } }');
    const at = new Date(hubStatus.businessNow);
    const report = {
      policeReference: 'KP-UN-1',
      givenName: 'Bryony',
      familyName: 'Castell',
      dateOfBirth: '2012-08-08',
      authority: 'Medway',
    };
    await ask('kent-police', REPORT_MISSING, { input: missingReport(report, at) });
    await ask('kent-police', REPORT_FOUND, {
      input: { policeReference: 'KP-UN-1', foundAt: at.toISOString(), foundPlace: 'PUBLIC_PLACE' },
    });
    await ask('kent-police', RECORD_RETURN, {
      input: { policeReference: 'KP-UN-1', returnedAt: at.toISOString(), to: { notKnown: true } },
    });
  });
  afterAll(async () => {
    expect(await running.stop()).toBe(0);
  });

  it('[RHP-16] says unable; Rochdale is told and arranges another, and the clock is not restarted', async () => {
    const [offered] = await eventually(
      () => assignmentsOf('advocacy-focus-manager'),
      (seen) => seen.length > 0,
    );
    expect(offered?.state).toBe('OFFERED');
    await ask('advocacy-focus-manager', 'mutation U($input: DeclareUnableInput!) { declareUnable(input: $input) { id state } }', {
      input: { assignmentId: offered?.id, reason: 'OUT_OF_AREA' },
    });
    const told = await eventually(
      () =>
        ask<{ inbox: { edges: { node: { state: string; episode: { id: string } | null } }[] } }>(
          'rochdale-social-worker',
          INBOX,
          { subject: 'ASSIGNMENT_UNABLE' },
        ),
      (seen) => seen.inbox.edges.some((edge) => edge.node.state === 'DELIVERED'),
    );
    expect(told.inbox.edges[0]?.node.episode?.id).toBe(offered?.episode?.id);

    const arrange =
      'mutation A($input: ArrangeInterviewInput!) { arrangeInterview(input: $input) { id state dueAt offeredTo { id } } }';
    const input = { episodeId: offered?.episode?.id, offeredTo: 'provider.harbour-voices' };
    await expect(ask('rochdale-team-manager', arrange, { input })).rejects.toThrow(/commission/i);
    await ask('rochdale-team-manager', 'mutation C($input: RecordCommissionInput!) { recordCommission(input: $input) { id } }', {
      input: { provider: 'provider.harbour-voices', startsAt: '2026-01-01T00:00:00Z' },
    });
    const arranged = await ask<{ arrangeInterview: Assignment }>('rochdale-team-manager', arrange, { input });
    expect(arranged.arrangeInterview.dueAt).toBe(offered?.dueAt);

    const harbour = await eventually(
      () => assignmentsOf('harbour-voices-worker'),
      (seen) => seen.some((each) => each.child?.givenName === 'Bryony'),
    );
    expect(harbour.map((each) => [each.id, each.child?.givenName])).toEqual([[arranged.arrangeInterview.id, 'Bryony']]);
  });

  it('[RHP-22] sees nothing of the child any more', async () => {
    expect(await assignmentsOf('advocacy-focus-manager')).toEqual([]);
    const [seen] = await assignmentsOf('harbour-voices-worker');
    const episode = await ask<{ episode: unknown }>('advocacy-focus-manager', 'query E($id: ID!) { episode(id: $id) { id } }', {
      id: seen?.episode?.id,
    });
    expect(episode.episode).toBeNull();
  });
});
