import { FIELD_RULES } from '@homeward/access';
import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { careFor, place, REPORTED_AMELIA } from '../../testing/story';

const RECORD = `mutation ($input: RecordLocationProtectionInput!) { recordLocationProtection(input: $input) {
  id kind reason untilAt authorisedBy recordedBy hiddenFrom { id } disclosedTo { id } withheld } }`;
const END = `mutation ($input: EndLocationProtectionInput!) { endLocationProtection(input: $input) { id untilAt endedBy endedBecause } }`;
const DISCLOSE = `mutation ($input: DiscloseLocationInput!) { discloseLocation(input: $input) { disclosedTo { id } } }`;
const EPISODE = `id state foundPlace hostAuthority { id } responsibleAuthority { id } policeReferences { force { id } reference }
  records { authority { id } capacity rule { id } } duties { owner { id } rule { id } clocks { authority { id } } }
  decisions { id } accesses { organisation { id } } withheld`;
const CHILD = `id givenName outOfUk legalStatus currentPlacement { hostAuthority { id } address postcode establishment } placements { hostAuthority { id } address postcode establishment }
  protections { kind reason } accesses { organisation { id } } withheld`;
const SEE = `query ($child: ID!) { child(id: $child) { ${CHILD} episodes(first: 50) { edges { node { ${EPISODE} } } } } }`;
const LIST = `query ($scope: ListScope) { episodes(first: 50, filter: { scope: $scope }) { edges { node { ${EPISODE} } } } }`;
const KEYS = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on AuthorityRecord { id authority { id } } ... on Duty { id owner { id } } ... on Decision { id } } }`;

/** What says where Amelia is: whoever may not know gets an answer without any of it. */
const TELLS = ['authority.medway', 'force.kent', 'Hidden Lane', 'ME4 4TT', 'Larch House', 'MED-', 'HOSPITAL'];

const told = (answer: unknown): string[] => TELLS.filter((word) => JSON.stringify(answer).includes(word));

const formerHost = CALLERS.cumberland;
const host = CALLERS.medway;
const manager = (): Caller => {
  const caller = CALLERS.rochdale();
  return { ...caller, viewer: { ...caller.viewer, roles: ['team-manager'], name: 'Pat Quill' } };
};

describe('a child in a refuge', () => {
  let cases: CaseHub;
  let childId: string;
  let protectionId: string;

  beforeAll(async () => {
    cases = await openCaseHub(openTestHub, new Date('2026-07-01T10:00:00Z'));
    const rochdale = CALLERS.rochdale();
    childId = await careFor(cases, rochdale, { outOfUk: false, legalStatus: 'SECURE' });
    await place(cases, rochdale, { reference: 'P-1', hostAuthority: 'Cumberland', startedAt: new Date('2026-06-01T09:00:00Z') });
    await cases.hub.clocks.business.moveTo(new Date('2026-08-01T10:00:00Z'));
    const before = { forceId: 'force.cumbria', areaAuthorityId: 'authority.cumberland' };
    const early = { ...before, policeReference: 'C1', receivedAt: '2026-07-10T10:00:00Z', lastSeenAt: '2026-07-10T10:00:00Z' };
    await cases.say(cases.report({ ...early, child: REPORTED_AMELIA }));
    await cases.say(
      cases.report({ ...early, kind: 'RETURNED', returnedAt: '2026-07-10T20:00:00Z', receivedAt: '2026-07-10T21:00:00Z' }),
    );
    await place(cases, rochdale, {
      reference: 'P-2',
      hostAuthority: 'Medway',
      address: '2 Hidden Lane',
      postcode: 'ME4 4TT',
      establishment: 'Larch House',
      startedAt: new Date('2026-08-01T09:00:00Z'),
    });
    await cases.at('02:22');
    const seenIn = { policeReference: 'K1', child: REPORTED_AMELIA };
    await cases.say(cases.report(seenIn));
    await cases.say(
      cases.report({
        ...seenIn,
        kind: 'FOUND',
        foundAt: on('02:21').toISOString(),
        foundPlace: 'HOSPITAL',
        areaAuthorityId: 'authority.worcestershire',
      }),
    );
  });
  afterAll(() => cases.close());

  const see = (caller: Caller): Promise<Record<string, any>> => cases.ask(caller, SEE, { child: childId }); // oxlint-disable-line typescript/no-explicit-any
  const list = async (caller: Caller, scope: string | null): Promise<unknown[]> =>
    (await cases.ask<{ episodes: { edges: unknown[] } }>(caller, LIST, { scope })).episodes.edges;
  const rows = (caller: Caller, table: string): Promise<Record<string, unknown>[]> =>
    cases.platform.database.read(caller, (tx) =>
      tx.sql({ name: `test.place-${table}`, text: `select * from case_records.${table}` }),
    );
  const input = (more: Record<string, unknown> = {}) => ({
    input: { childId, kind: 'REFUGE', reason: 'RISK_TO_CHILD', authorisedBy: 'Pat Quill', ...more },
  });
  /** The area where she was found; Kent Police are the force of the refuge, Cumbria's the one before. */
  const worcestershire = (): Caller => withOrganisation(CALLERS.medway(), 'authority.worcestershire');

  const hasNoSecret = async (caller: Caller): Promise<void> => {
    expect(told(await see(caller))).toEqual([]);
    for (const scope of [null, 'OURS', 'OURS_ELSEWHERE', 'OTHERS_HERE']) expect(told(await list(caller, scope))).toEqual([]);
    for (const table of ['placement', 'authority_record', 'duty', 'location_protection']) {
      const others = (await rows(caller, table)).filter(
        (row) => ![row.host_authority_id, row.authority_id, row.owner_id].includes(caller.viewer.organisationId),
      );
      expect(others).toEqual([]);
    }
  };

  it('is to be found by those who see it, before it is protected: the test can fail', async () => {
    expect(told(await see(worcestershire()))).toEqual(expect.arrayContaining(['authority.medway', 'HOSPITAL']));
    expect(told(await see(host()))).toEqual(expect.arrayContaining(['Hidden Lane', 'Larch House']));
  });

  it('is hidden by its responsible authority alone', async () => {
    for (const caller of [host(), formerHost()])
      await expect(cases.ask(caller, RECORD, input())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { recordLocationProtection: made } = await cases.ask<Record<string, any>>(CALLERS.rochdale(), RECORD, input()); // oxlint-disable-line typescript/no-explicit-any
    expect(made).toMatchObject({ kind: 'REFUGE', hiddenFrom: null, disclosedTo: [], recordedBy: 'Lena Moor', withheld: [] });
    protectionId = made.id;
  });

  it('is not found by the former host, the area, the forces, the provider or the desk, in no field, list, filter or row', async () => {
    const cumbria = withOrganisation(CALLERS.kent(), 'force.cumbria');
    for (const caller of [formerHost(), worcestershire(), cumbria, CALLERS.advocacyFocus()]) await hasNoSecret(caller);
    expect(told(await list(CALLERS.desk(), null))).toEqual([]);
  });

  it('is named in withheld, with every field that would tell, and no reason', async () => {
    const { child } = await see(worcestershire());
    expect(child.episodes.edges).toHaveLength(1);
    const { node } = child.episodes.edges[0];
    expect(node.withheld).toEqual(expect.arrayContaining([...(FIELD_RULES.Episode.revealsPlace ?? [])]));
    expect(child).toMatchObject({ currentPlacement: null, protections: null });
    expect(child.withheld).toContain('currentPlacement');
    expect(child.withheld).not.toContain('protections');
    expect(JSON.stringify(child)).not.toContain('REFUGE');
  });

  it('is told to the host that must act and to the responsible authority, whole, with why it is hidden', async () => {
    const { child } = await see(host());
    expect(told(child)).toEqual(expect.arrayContaining(['authority.medway', 'Hidden Lane', 'ME4 4TT', 'HOSPITAL']));
    expect(child.protections).toEqual([{ kind: 'REFUGE', reason: 'RISK_TO_CHILD' }]);
    expect(told((await see(CALLERS.rochdale())).child)).toEqual(expect.arrayContaining(['Hidden Lane', 'Larch House']));
    expect(await list(host(), 'OTHERS_HERE')).toHaveLength(1);
  });

  it('leaves the former host what was its own, and its own list as it was', async () => {
    expect(await list(formerHost(), 'OTHERS_HERE')).toHaveLength(1);
    const { child } = await see(formerHost());
    expect(child.episodes.edges.map(({ node }: { node: { state: string } }) => node.state)).toEqual(['RETURNED']);
  });

  it('is not found by the keys of what another authority has of it', async () => {
    const keys = await cases.rows<{ type: string; id: string }>(
      `select 'AuthorityRecord' as type, id from case_records.authority_record where authority_id = 'authority.medway'
       union all select 'Duty', id from case_records.duty where owner_id <> 'authority.worcestershire'
       union all select 'Decision', id from case_records.decision`,
    );
    expect(new Set(keys.map(({ type }) => type))).toEqual(new Set(['AuthorityRecord', 'Duty', 'Decision']));
    const refs = keys.map(({ type, id }) => ({ __typename: type, id }));
    for (const caller of [worcestershire(), formerHost()]) {
      const { _entities: found } = await cases.ask<{ _entities: unknown[] }>(caller, KEYS, { refs });
      expect(told(found)).toEqual([]);
    }
  });

  it('is not found by a move either: the new host sees it, the last one no more, and no event is needed', async () => {
    await place(cases, CALLERS.rochdale(), {
      reference: 'P-3',
      hostAuthority: 'Kent',
      address: '3 New Row',
      startedAt: on('02:22'),
    });
    const { child } = await see(host());
    expect(child.currentPlacement).toBeNull();
    expect(JSON.stringify(child)).not.toMatch(/authority\.kent|New Row/);
    const [{ node }] = child.episodes.edges;
    expect(node.records).toEqual([{ authority: { id: 'authority.medway' }, capacity: 'HOST', rule: null }]);
    expect(child.withheld).toEqual(expect.arrayContaining(['currentPlacement', 'protections']));
    expect(JSON.stringify(await see(withOrganisation(CALLERS.medway(), 'authority.kent')))).toContain('3 New Row');
  });

  it('is shown to the provider once it is disclosed to it, and not longer', async () => {
    const disclose = (disclosedTo: string[]) => cases.ask(CALLERS.rochdale(), DISCLOSE, { input: { protectionId, disclosedTo } });
    const shown = async () => (await see(CALLERS.advocacyFocus())).child.currentPlacement;
    expect(await shown()).toBeNull();
    await disclose(['provider.advocacy-focus']);
    expect(await shown()).toMatchObject({ address: '3 New Row' });
    await disclose([]);
    expect(await shown()).toBeNull();
    await expect(disclose(['Nowhere'])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(
      cases.ask(host(), DISCLOSE, { input: { protectionId, disclosedTo: ['authority.medway'] } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is shown again once a named manager ends it, saying why; not by a worker, a machine or another authority', async () => {
    const end = (caller: Caller, because = 'She lives with her aunt now.') =>
      cases.ask<Record<string, unknown>>(caller, END, { input: { protectionId, because } });
    const machine = { ...manager(), viewer: { ...manager().viewer, kind: 'machine' as const } };
    await expect(end(machine)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(end(CALLERS.rochdale())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(end(manager(), ' ')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(end({ ...host(), viewer: { ...host().viewer, roles: ['team-manager'] } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await see(worcestershire())).child.episodes.edges[0].node.hostAuthority).toBeNull();
    expect(await end(manager())).toMatchObject({
      endLocationProtection: { endedBy: 'Pat Quill', endedBecause: 'She lives with her aunt now.' },
    });
    expect((await see(worcestershire())).child.episodes.edges[0].node.hostAuthority).not.toBeNull();
    await expect(end(manager())).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it.each([
    ['an end before its begin', { untilAt: '2020-01-01T00:00:00Z' }, 'input.untilAt'],
    ['nobody who decided it', { authorisedBy: ' ' }, 'input.authorisedBy'],
    ['an organisation that nobody knows', { hiddenFrom: ['Nowhere'] }, 'input.hiddenFrom'],
    ['itself to hide it from', { hiddenFrom: ['authority.rochdale'] }, 'input.hiddenFrom'],
    ['what is no child', { childId: "'; drop table case_records.child; --" }, 'input.childId'],
  ])('is not hidden with %s', async (_, more, field) => {
    await expect(cases.ask(CALLERS.rochdale(), RECORD, input(more))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field },
    });
  });

  it.each([
    ['endLocationProtection', END, { because: 'She has moved.' }],
    ['discloseLocation', DISCLOSE, { disclosedTo: [] }],
  ])('is left as it is by %s of what is no protection', async (_, document, more) => {
    await expect(cases.ask(manager(), document, { input: { protectionId: 'none', ...more } })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'input.protectionId' },
    });
  });
});

const withOrganisation = (caller: Caller, organisationId: string): Caller => ({
  ...caller,
  viewer: {
    ...caller.viewer,
    organisationId: organisationId as Caller['viewer']['organisationId'],
    subject: `${organisationId}-1`,
  },
});
