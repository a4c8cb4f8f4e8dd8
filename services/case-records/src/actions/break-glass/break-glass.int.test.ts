import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, person, type CaseHub } from '../../testing/case-hub';
import { AMELIA, ameliaInMedway, REPORTED_AMELIA } from '../../testing/story';
import { MOST_IN_AN_HOUR } from './break-glass';

const REASON = 'A passer-by has brought her in, and nobody answers in Rochdale.';
const OPEN = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) {
  id outcome until reason askedBy child { id givenName withheld currentPlacement { address } allocations { personName }
    episodes { edges { node { state risk records { id } duties { kind } decisions { id } withheld } } } breakGlass { id } } } }`;
const END = 'mutation ($id: ID!) { endBreakGlass(id: $id) { endedAt endedBy } }';
const CHILD = 'query ($id: ID!) { child(id: $id) { givenName episodes { edges { node { state } } } } }';
const LISTED = `query ($id: ID!) { child(id: $id) { withheld breakGlass { id outcome reason askedBy organisation { id } until endedAt endedBy withheld child { id } } } }`;

interface Opened {
  id: string;
  outcome: string;
  until: string;
  reason: string;
  askedBy: string;
  child: {
    id: string;
    givenName: string;
    withheld: string[];
    currentPlacement: unknown;
    allocations: unknown[];
    breakGlass: null;
    episodes: { edges: { node: Record<string, unknown> }[] };
  };
}

const cumberland = person('authority.cumberland', 'cumberland-out-of-hours', 'Wren Calder', 'out-of-hours-worker');
const colleague = person('authority.cumberland', 'cumberland-other', 'Tam Dow', 'out-of-hours-worker');
const officer = person('force.cumbria', 'cumbria-liaison', 'Sgt Ives Marr', 'police-liaison-officer');
const auditor = person('authority.rochdale', 'rochdale-auditor', 'Una Fell', 'auditor');

let cases: CaseHub;
let childId: string;
const begin = async (): Promise<void> => {
  cases = await openCaseHub(openTestHub);
  childId = await ameliaInMedway(cases, CALLERS.rochdale());
  await cases.say(cases.report({ child: REPORTED_AMELIA }));
};

const open = async (caller: Caller, child: object = { childId }, hours = 2): Promise<Opened> =>
  (await cases.ask<{ breakGlass: Opened }>(caller, OPEN, { input: { child, reason: REASON, hours } })).breakGlass;
const sees = async (caller: Caller): Promise<unknown> =>
  (await cases.ask<{ child: unknown }>(caller, CHILD, { id: childId })).child;
const listed = async (caller: Caller): Promise<{ withheld: string[]; breakGlass: Record<string, unknown>[] | null } | null> =>
  (
    await cases.ask<{ child: { withheld: string[]; breakGlass: Record<string, unknown>[] | null } | null }>(caller, LISTED, {
      id: childId,
    })
  ).child;

describe('a record that is opened in an emergency', () => {
  beforeEach(begin);
  afterEach(() => cases.close());

  it('is read by the person who opened it and nobody else, as one must who acts, without interviews and history', async () => {
    expect(await sees(cumberland())).toBeNull();
    const { outcome, child, askedBy } = await open(cumberland());
    expect({ outcome, askedBy }).toEqual({ outcome: 'OPENED', askedBy: 'Wren Calder' });
    expect(child).toMatchObject({
      givenName: 'Amelia',
      currentPlacement: { address: '1 Invented Road, Chatham' },
      allocations: [{}, {}, {}],
      breakGlass: null,
      episodes: { edges: [{ node: { state: 'MISSING', risk: 'MEDIUM', decisions: null } }] },
    });
    expect(child.episodes.edges[0]!.node['records']).toHaveLength(2);
    expect(child.withheld).toEqual(expect.arrayContaining(['nhsNumber', 'placements']));
    expect(child.withheld).not.toContain('breakGlass');
    expect(await sees(cumberland())).toMatchObject({ givenName: 'Amelia' });
    expect(await sees(colleague())).toBeNull();
  });

  it('shuts by itself when its hours are over', async () => {
    const { until } = await open(cumberland(), { childId }, 1);
    expect(until).toBe('2026-11-14T03:22:00.000Z');
    await cases.at('03:21');
    expect(await sees(cumberland())).not.toBeNull();
    await cases.at('03:22');
    expect(await sees(cumberland())).toBeNull();
  });

  it.each([
    ['whoever opened it', cumberland, 'Wren Calder'],
    ['the authority that is responsible', CALLERS.rochdale, 'Lena Moor'],
  ])('is shut earlier by %s', async (_, by, name) => {
    const { id } = await open(cumberland());
    await cases.at('02:40');
    expect(await cases.ask(by(), END, { id })).toMatchObject({ endBreakGlass: { endedBy: name } });
    expect(await sees(cumberland())).toBeNull();
    expect(await listed(CALLERS.rochdale())).toMatchObject({ breakGlass: [{ id, endedBy: name }] });
  });

  it('is shut by nobody else, who is not told that it is open', async () => {
    const { id } = await open(cumberland());
    for (const other of [colleague(), CALLERS.medway()])
      await expect(cases.ask(other, END, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await sees(cumberland())).not.toBeNull();
  });

  it('is told at once to the team manager of the child and to the front door, without a word of the child', async () => {
    await open(cumberland());
    const [told] = await cases
      .said<{ subject: string; recipients: object[] }>('recipients.decided')
      .then((said) => said.slice(-1));
    expect(told).toMatchObject({
      subject: 'RECORD_OPENED',
      childId,
      recipients: [
        { organisationId: 'authority.rochdale', role: 'team_manager', person: { subject: 'rochdale-team-manager' } },
        { organisationId: 'authority.rochdale', role: 'front_door' },
      ],
    });
    expect(JSON.stringify(told)).not.toMatch(/Amelia|Cruz|passer-by/);
    const { rows } = await cases.hub.owner.query(
      `select distinct urgent from hub.event where name = 'recipients.decided' and payload ->> 'subject' = 'RECORD_OPENED'`,
    );
    expect(rows).toEqual([{ urgent: true }]);
  });

  it('stands on the child with its reason for the authority that is responsible and its auditor, and for nobody else', async () => {
    const { id } = await open(cumberland());
    expect(await listed(CALLERS.rochdale())).toMatchObject({
      breakGlass: [
        { id, reason: REASON, askedBy: 'Wren Calder', organisation: { id: 'authority.cumberland' }, child: { id: childId } },
      ],
    });
    const audited = await listed(auditor());
    expect(audited).toMatchObject({ breakGlass: [{ id, reason: REASON, child: null }] });
    for (const other of [CALLERS.medway(), CALLERS.kent(), CALLERS.advocacyFocus()]) {
      const seen = await listed(other);
      expect(seen?.breakGlass ?? null).toBeNull();
      expect(seen?.withheld ?? []).not.toContain('breakGlass');
    }
  });

  it('answers a wrong identity as one that there is not, keeps the attempt, and tells nobody', async () => {
    const tries = [
      { givenName: 'Amelia', familyName: 'Cruz', dateOfBirth: '2011-03-10' },
      { authority: 'Rochdale', authorityChildId: 'R-999' },
      { nhsNumber: '943 476 5919' },
      { childId: 'nonsense' },
    ];
    const answers = await Promise.all(
      tries.map((child) => open(cumberland(), child).catch(({ code, message, details }) => ({ code, message, details }))),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'NOT_FOUND' });
    const kept = await cases.rows<{ id: string; outcome: string; child_id: null }>(
      'select id, outcome, child_id from case_records.break_glass',
    );
    expect(kept.map(({ outcome, child_id }) => [outcome, child_id])).toEqual(tries.map(() => ['NOT_FOUND', null]));
    const audited = await cases.rows(
      `select distinct actor, purpose from hub.audit_entry where action = 'break-glass:open' and record_ids && $1`,
      [kept.map(({ id }) => id)],
    );
    expect(audited).toEqual([{ actor: 'cumberland-out-of-hours', purpose: 'SAFEGUARD_CHILD' }]);
    expect(
      (await cases.said<{ subject: string }>('recipients.decided')).filter(({ subject }) => subject === 'RECORD_OPENED'),
    ).toEqual([]);
  });

  it('answers whoever must not be told of the child alike, and tells the authority that it was tried', async () => {
    const absent = await open(colleague(), { authority: 'Rochdale', authorityChildId: 'R-999' }).catch((error) => error);
    await cases.ask(
      CALLERS.rochdale(),
      'mutation ($input: RecordContactRestrictionInput!) { recordContactRestriction(input: $input) { id } }',
      {
        input: { childId, organisation: 'authority.cumberland', reason: 'COURT_ORDER' },
      },
    );
    const refused = await open(cumberland()).catch((error) => error);
    expect({ code: refused.code, message: refused.message, details: refused.details }).toEqual({
      code: 'NOT_FOUND',
      message: absent.message,
      details: absent.details,
    });
    expect(await sees(cumberland())).toBeNull();
    expect(await listed(CALLERS.rochdale())).toMatchObject({
      breakGlass: [{ outcome: 'REFUSED', askedBy: 'Wren Calder', until: null }],
    });
  });

  it('is asked for so many times in an hour by one person, also at the same moment, and no more', async () => {
    const wrong = { authority: 'Rochdale', authorityChildId: 'R-999' };
    const tried = await Promise.all(
      Array.from({ length: MOST_IN_AN_HOUR + 3 }, () => open(cumberland(), wrong).catch(({ code }) => code as string)),
    );
    expect(tried.filter((code) => code === 'NOT_FOUND')).toHaveLength(MOST_IN_AN_HOUR);
    expect(tried.filter((code) => code === 'RATE_LIMITED')).toHaveLength(3);
    await expect(open(cumberland())).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect((await open(colleague())).outcome).toBe('OPENED');
    await cases.at('03:23');
    expect((await open(cumberland())).outcome).toBe('OPENED');
  });

  it('shows a liaison officer what police see, the worker to ring with it', async () => {
    const opened = await cases.ask<{ breakGlass: { child: unknown } }>(
      officer(),
      `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { child { givenName currentPlacement { id }
        episodes { edges { node { state workerToRing { personName phone } records { id } } } } } } }`,
      { input: { child: { childId }, reason: REASON, hours: 1 } },
    );
    expect(opened.breakGlass.child).toMatchObject({
      givenName: 'Amelia',
      currentPlacement: null,
      episodes: { edges: [{ node: { state: 'MISSING', workerToRing: { phone: '01706 000000' }, records: null } }] },
    });
  });
});

describe('asking for a record in an emergency', () => {
  beforeAll(begin);
  afterAll(() => cases.close());

  it.each([
    ['its id', () => ({ childId })],
    ["the authority's own id", () => ({ authority: 'Rochdale', authorityChildId: AMELIA.authorityChildId })],
    ['name and date of birth', () => ({ givenName: 'amelia', familyName: 'CRUZ', dateOfBirth: AMELIA.dateOfBirth })],
    ['the police reference', () => ({ policeReference: 'K1', force: 'force.kent' })],
  ])('is found by %s', async (_, child) => {
    expect((await open(cumberland(), child())).child.id).toBe(childId);
  });

  it.each([
    ['without a reason', { reason: 'Need it' }, 'input.reason'],
    ['for longer than a shift', { hours: 9 }, 'input.hours'],
    ['for nobody', { child: {} }, 'input.child'],
    ['for a child in two ways', { child: { childId: 'x', nhsNumber: '943 476 5919' } }, 'input.child'],
    ['by half a name', { child: { givenName: 'Amelia', familyName: 'Cruz' } }, 'input.child.givenName'],
  ])('is not opened %s', async (_, wrong, field) => {
    const input = { child: { childId }, reason: REASON, hours: 2, ...wrong };
    await expect(cases.ask(cumberland(), OPEN, { input })).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  it('is opened by no role that is not on duty for it', async () => {
    for (const role of ['iro', 'auditor', 'foster-carer', 'internal-app'])
      await expect(open(person('authority.cumberland', `cumberland-${role}`, 'Somebody Else', role)())).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
  });
});
