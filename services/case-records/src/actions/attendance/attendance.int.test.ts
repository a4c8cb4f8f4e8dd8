import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, person, type CaseHub } from '../../testing/case-hub';
import { AMELIA, ameliaInMedway, careFor, REPORTED_AMELIA } from '../../testing/story';

const INVITE = 'mutation ($input: InviteAttendeeInput!) { inviteAttendee(input: $input) { id kind from until personSubject } }';
const CARER = 'mutation ($input: RecordCarerInput!) { recordCarer(input: $input) { id kind until } }';
const END = 'mutation ($id: ID!) { endAttendance(id: $id) { endedAt } }';
const EPISODE = `query ($id: ID!) { episode(id: $id) { state risk returnedAt policeReferences { reference } withheld workerToRing { phone }
  duties { kind note } decisions { id } child { givenName nhsNumber hasMissingPlan currentPlacement { address } } } }`;
const LISTED =
  'query ($id: ID!) { child(id: $id) { withheld attendances { id kind personName personSubject organisation { id } endedAt } } }';

const teacher = person('authority.cumberland', 'cumberland-guest', 'Isla Renn', 'meeting-attendee');
const member = person('authority.medway', 'medway-panel', 'Bram Oake', 'panel-member');
const carer = person('authority.rochdale', 'rochdale-carer', 'Dilys Moor', 'foster-carer');
const UNTIL = '2026-11-14T12:00:00.000Z';

describe('who reads in person', () => {
  let cases: CaseHub;
  let childId: string;
  let episodeId: string;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
    childId = await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    [{ id: episodeId }] = (await cases.rows<{ id: string }>('select id from case_records.episode')) as [{ id: string }];
  });
  afterEach(() => cases.close());

  const invite = async (by: Caller, more: object = {}): Promise<{ id: string }> => {
    const input = {
      episodeId,
      personSubject: 'cumberland-guest',
      organisation: 'authority.cumberland',
      as: 'MEETING',
      until: UNTIL,
      ...more,
    };
    return (await cases.ask<{ inviteAttendee: { id: string } }>(by, INVITE, { input })).inviteAttendee;
  };
  const sees = async (caller: Caller): Promise<Record<string, unknown> | null> =>
    (await cases.ask<{ episode: Record<string, unknown> | null }>(caller, EPISODE, { id: episodeId })).episode;

  it('[INF-04] a meeting: the one who was invited reads the episode until it ends, what is owed with it, and nothing that police know', async () => {
    await invite(CALLERS.rochdale());
    const seen = await sees(teacher());
    expect(seen).toMatchObject({
      state: 'MISSING',
      risk: null,
      policeReferences: null,
      decisions: null,
      child: { givenName: 'Amelia', nhsNumber: null, currentPlacement: null },
    });
    expect(seen?.['duties']).toContainEqual(expect.objectContaining({ note: null }));
    expect(seen?.['withheld']).toContain('risk');
    expect(await sees(person('authority.cumberland', 'cumberland-other', 'Ada Low', 'meeting-attendee')())).toBeNull();
    expect(await sees(CALLERS.cumberland())).toBeNull();
    await cases.hub.clocks.business.moveTo(new Date('2026-11-14T11:59:00Z'));
    expect(await sees(teacher())).not.toBeNull();
    await cases.hub.clocks.business.moveTo(new Date(UNTIL));
    expect(await sees(teacher())).toBeNull();
  });

  it('a meeting is read from when the invitation says, and not before', async () => {
    await invite(CALLERS.rochdale(), { from: '2026-11-14T09:00:00.000Z' });
    expect(await sees(teacher())).toBeNull();
    await cases.hub.clocks.business.moveTo(new Date('2026-11-14T09:00:00Z'));
    expect(await sees(teacher())).not.toBeNull();
  });

  it('a panel: its member reads the episode, and not whom to ring', async () => {
    await invite(CALLERS.rochdale(), { as: 'PANEL', personSubject: 'medway-panel', organisation: 'Medway' });
    expect(await sees(member())).toMatchObject({ state: 'MISSING', risk: null, workerToRing: null });
    expect(await sees(teacher())).toBeNull();
  });

  it('whoever owes a meeting invites to it; another authority does not, also where it sees the episode', async () => {
    const [owed] = await cases.rows<{ id: string }>(
      `update case_records.duty set owner_id = 'authority.medway' where id = (select id from case_records.duty limit 1) returning id`,
    );
    expect(await invite(CALLERS.medway(), { episodeId: null, dutyId: owed?.id })).toMatchObject({ kind: 'MEETING' });
    expect(await sees(teacher())).not.toBeNull();
    await expect(invite(CALLERS.medway())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(invite(CALLERS.cumberland())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is ended early, and only what was ended', async () => {
    const first = await invite(CALLERS.rochdale());
    const second = await invite(CALLERS.rochdale(), { until: '2026-11-14T06:00:00.000Z' });
    await expect(cases.ask(CALLERS.medway(), END, { id: first.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await cases.at('02:40');
    await cases.ask(CALLERS.rochdale(), END, { id: first.id });
    expect(await sees(teacher())).not.toBeNull();
    await cases.at('02:50');
    await cases.ask(CALLERS.rochdale(), END, { id: second.id });
    expect(await sees(teacher())).toBeNull();
    const again = await cases.ask<{ endAttendance: { endedAt: string } }>(CALLERS.rochdale(), END, { id: first.id });
    expect(again.endAttendance.endedAt).toBe('2026-11-14T02:40:00.000Z');
  });

  it('is nobody who must not be told of the child', async () => {
    await cases.ask(
      CALLERS.rochdale(),
      'mutation ($input: RecordContactRestrictionInput!) { recordContactRestriction(input: $input) { id } }',
      {
        input: { childId, personSubject: 'cumberland-guest', reason: 'COURT_ORDER' },
      },
    );
    await expect(invite(CALLERS.rochdale())).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await sees(teacher())).toBeNull();
  });

  it.each([
    ['that ends before it begins', { from: '2026-11-14T13:00:00.000Z' }, 'input.until'],
    ['for longer than a month', { until: '2026-12-20T12:00:00.000Z' }, 'input.until'],
    ['to an organisation that nobody knows', { organisation: 'authority.atlantis' }, 'input.organisation'],
    ['of nobody', { personSubject: '  ' }, 'input.personSubject'],
    ['to nothing', { episodeId: null }, 'input.dutyId'],
  ])('is not invited by an invitation %s', async (_, wrong, field) => {
    await expect(invite(CALLERS.rochdale(), wrong)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  it('a carer reads that the child is missing, the plan and the times, of this child alone, until the care ends', async () => {
    await careFor(cases, CALLERS.rochdale(), { authorityChildId: 'R-2', givenName: 'Ola', dateOfBirth: '2012-01-01' });
    await cases.ask(CALLERS.rochdale(), CARER, {
      input: { authorityChildId: AMELIA.authorityChildId, personSubject: 'rochdale-carer', from: '2026-06-01T09:00:00.000Z' },
    });
    const seen = await sees(carer());
    expect(seen).toMatchObject({
      state: 'MISSING',
      risk: null,
      duties: null,
      workerToRing: { phone: '01706 000000' },
      child: { givenName: 'Amelia', currentPlacement: null },
    });
    const { children } = await cases.ask<{ children: { edges: { node: { id: string } }[] } }>(
      carer(),
      '{ children { edges { node { id } } } }',
    );
    expect(children.edges.map(({ node }) => node.id)).toEqual([childId]);
    const { episodes } = await cases.ask<{ episodes: { edges: unknown[] } }>(carer(), '{ episodes { edges { node { id } } } }');
    expect(episodes.edges).toHaveLength(1);
    const { child } = await cases.ask<{ child: { attendances: { id: string; kind: string; personSubject: string }[] } }>(
      CALLERS.rochdale(),
      LISTED,
      { id: childId },
    );
    expect(child.attendances).toMatchObject([{ kind: 'CARE', personSubject: 'rochdale-carer' }]);
    await cases.at('09:00');
    await cases.ask(CALLERS.rochdale(), END, { id: child.attendances[0]!.id });
    expect(await sees(carer())).toBeNull();
  });

  it('who reads in person sees of the whole database no row but of that child, and no row of its own office', async () => {
    await cases.ask(CALLERS.rochdale(), CARER, {
      input: { authorityChildId: AMELIA.authorityChildId, personSubject: 'rochdale-carer', from: '2026-06-01T09:00:00.000Z' },
    });
    await careFor(cases, CALLERS.rochdale(), { authorityChildId: 'R-3', givenName: 'Ada', dateOfBirth: '2012-01-02' });
    const tables = [
      'child',
      'placement',
      'allocation',
      'contact_restriction',
      'authority_record',
      'duty',
      'decision',
      'match_task',
      'break_glass',
      'attendance',
    ];
    const counted = await cases.platform.database.read(
      carer(),
      async (tx) =>
        (await tx.manager.query(
          tables.map((table) => `select '${table}' as name, count(*)::int from case_records.${table}`).join(' union all '),
        )) as { name: string; count: number }[],
    );
    expect(Object.fromEntries(counted.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]))).toEqual({
      child: 1,
      allocation: 3,
    });
  });

  it('is listed for the authority that is responsible, and no sign of it reaches others', async () => {
    await invite(CALLERS.rochdale(), { personName: 'Isla Renn' });
    const listed = async (caller: Caller) =>
      (await cases.ask<{ child: { withheld: string[]; attendances: unknown[] | null } }>(caller, LISTED, { id: childId })).child;
    expect(await listed(CALLERS.rochdale())).toMatchObject({
      attendances: [{ personName: 'Isla Renn', organisation: { id: 'authority.cumberland' } }],
    });
    const host = await listed(CALLERS.medway());
    expect(host.attendances).toBeNull();
    expect(host.withheld).not.toContain('attendances');
  });
});
