import { printSchema } from 'graphql';
import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../testing/case-hub';
import { countStatements } from '../testing/count-statements';
import { on } from '../testing/fact-of';
import { ameliaInMedway, careFor, place, REPORTED_AMELIA } from '../testing/story';

const LIST = `query ($scope: ListScope, $first: Int, $after: String) { episodes(filter: { scope: $scope }, first: $first, after: $after) {
  edges { cursor node { id state risk startedAt withheld
    child { id givenName familyName currentPlacement { address hostAuthority { name } } restrictions { role } allocations { personName } }
    policeReferences { reference force { name } } records { capacity authority { name } rule { id } }
    duties { kind dueAt clocks { counts authority { name } } } stillOwed { kind }
    decisions { subject outcomes { kind because rule { source } } } accesses { actorName action } workerToRing { personName phone } } }
  pageInfo { hasNextPage endCursor } } }`;

interface Listed {
  episodes: {
    edges: { cursor: string; node: Record<string, unknown> & { id: string; withheld: string[] } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

describe('the graph of case-records', () => {
  let cases: CaseHub;
  let childId: string;
  beforeAll(async () => {
    cases = await openCaseHub(openTestHub);
    childId = await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(cases.report({ risk: 'HIGH', child: REPORTED_AMELIA }));
    await cases.at('09:50');
    await cases.say(
      cases.report({
        kind: 'FOUND',
        foundAt: on('09:40').toISOString(),
        receivedAt: on('09:50').toISOString(),
        areaAuthorityId: 'authority.medway',
      }),
    );
    for (let n = 1; n <= 12; n += 1) {
      const id = `R-${200 + n}`;
      const dateOfBirth = `2011-04-${String(n).padStart(2, '0')}`;
      await careFor(cases, CALLERS.rochdale(), {
        authorityChildId: id,
        givenName: 'Noor',
        familyName: `Child ${n}`,
        dateOfBirth,
      });
      await place(cases, CALLERS.rochdale(), {
        authorityChildId: id,
        reference: `P-${id}`,
        hostAuthority: n % 2 ? 'Rochdale' : 'Medway',
      });
      const area = n % 2 ? 'authority.rochdale' : 'authority.medway';
      await cases.say(
        cases.report({
          policeReference: `N${n}`,
          areaAuthorityId: area,
          lastSeenAt: on(`01:${String(10 + n)}`).toISOString(),
          child: { authorityChildId: { authorityId: 'authority.rochdale', id } },
        }),
      );
    }
  });
  afterAll(() => cases.close());

  const list = (caller: Caller, variables: Record<string, unknown> = {}) => cases.ask<Listed>(caller, LIST, variables);
  const episodeOfAmelia = async (): Promise<string> =>
    (await cases.rows<{ id: string }>('select id from case_records.episode where child_id = $1', [childId]))[0]?.id as string;

  it('offers what was promised', () => {
    const { schema, sdl } = cases.hub.service('case-records').subgraph;
    for (const name of ['Child', 'Episode', 'AuthorityRecord', 'Duty', 'Decision', 'Authority', 'PoliceForce']) {
      expect(sdl).toMatch(new RegExp(`type ${name}[^{]*@key\\(fields: "id"\\)`));
    }
    expect(printSchema(schema)).toContain('stillOwed: [Duty!]');
  });

  it('shows Rochdale everything of its child, with what is still owed and why', async () => {
    const { episodes } = await list(CALLERS.rochdale());
    const mine = episodes.edges.find(({ node }) => (node.child as { id: string }).id === childId)?.node;
    expect(mine).toMatchObject({
      state: 'FOUND_NOT_RETURNED',
      risk: 'HIGH',
      withheld: [],
      child: {
        givenName: 'Amelia',
        currentPlacement: { address: '1 Invented Road, Chatham', hostAuthority: { name: 'Medway' } },
      },
      policeReferences: [{ reference: 'K1', force: { name: 'Kent Police' } }],
      workerToRing: { personName: 'Amir Vale', phone: '01706 000000' },
    });
    expect(mine?.stillOwed).toContainEqual({ kind: 'RETURN_HOME_INTERVIEW' });
    expect(mine?.records).toContainEqual({ capacity: 'HOST', authority: { name: 'Medway' }, rule: { id: 'MED-O3' } });
    expect(mine?.decisions).toHaveLength(3);
  });

  it('shows the host what a host may see, and names what it may not', async () => {
    const { episodes } = await list(CALLERS.medway(), { scope: 'OTHERS_HERE' });
    const theirs = episodes.edges.find(({ node }) => (node.child as { id: string }).id === childId)?.node;
    expect(theirs).toMatchObject({ state: 'FOUND_NOT_RETURNED', decisions: null, accesses: null });
    expect(theirs?.withheld).toEqual(expect.arrayContaining(['decisions', 'accesses']));
    const { child } = await cases.ask<{ child: Record<string, unknown> }>(
      CALLERS.medway(),
      'query ($id: ID!) { child(id: $id) { givenName nhsNumber authorityChildId withheld placements { id } currentPlacement { reference address withheld } } }',
      { id: childId },
    );
    expect(child).toMatchObject({ givenName: 'Amelia', nhsNumber: null, authorityChildId: null, placements: null });
    expect(child.withheld).toEqual(expect.arrayContaining(['nhsNumber', 'authorityChildId', 'placements']));
    expect(child.currentPlacement).toMatchObject({ reference: null, address: '1 Invented Road, Chatham' });
  });

  it('shows the provider what a visit needs, and no sign of other records', async () => {
    const { episodes } = await list(CALLERS.advocacyFocus());
    const [mine] = episodes.edges.filter(({ node }) => (node.child as { id: string }).id === childId);
    expect(mine?.node).toMatchObject({
      state: 'FOUND_NOT_RETURNED',
      risk: null,
      records: null,
      decisions: null,
      workerToRing: { personName: 'Amir Vale' },
    });
    expect(mine?.node.withheld).toContain('risk');
    expect(mine?.node.withheld).not.toContain('records');
  });

  it('shows a fourth authority nothing, as if the child did not exist', async () => {
    const id = await episodeOfAmelia();
    const seen = await cases.ask(
      CALLERS.cumberland(),
      'query ($id: ID!, $child: ID!) { episode(id: $id) { id } child(id: $child) { id } children { edges { node { id } } } episodes { edges { node { id } } } }',
      { id, child: childId },
    );
    expect(seen).toEqual({ episode: null, child: null, children: { edges: [] }, episodes: { edges: [] } });
    const [entry] = await cases.rows(
      `select outcome, record_ids from hub.audit_entry where organisation_id = 'authority.cumberland' order by id desc limit 1`,
    );
    expect(entry).toMatchObject({ outcome: 'NOTHING' });
    const { episode } = await cases.ask<{ episode: { accesses: { organisation: { id: string }; outcome: string }[] } }>(
      CALLERS.rochdale(),
      'query ($id: ID!) { episode(id: $id) { accesses { outcome organisation { id } } } }',
      { id },
    );
    expect(episode.accesses).toContainEqual({ outcome: 'NOTHING', organisation: { id: 'authority.cumberland' } });
  });

  it('answers null for an id that is none', async () => {
    expect(await cases.ask(CALLERS.rochdale(), '{ episode(id: "nonsense") { id } child(id: "nonsense") { id } }')).toEqual({
      episode: null,
      child: null,
    });
  });

  it.each([
    ['OURS', 13],
    ['OURS_ELSEWHERE', 7],
    ['OTHERS_HERE', 0],
  ])('lists for Rochdale, as %s, %i episodes', async (scope, count) => {
    expect((await list(CALLERS.rochdale(), { scope, first: 50 })).episodes.edges).toHaveLength(count);
    const children = await cases.ask<{ children: { edges: unknown[] } }>(
      CALLERS.rochdale(),
      'query ($scope: ListScope) { children(filter: { scope: $scope }, first: 50) { edges { node { id } } } }',
      { scope },
    );
    expect(children.children.edges).toHaveLength(count);
  });

  it("lists for Medway others' children here", async () => {
    expect((await list(CALLERS.medway(), { scope: 'OTHERS_HERE', first: 50 })).episodes.edges).toHaveLength(7);
    expect((await list(CALLERS.medway(), { scope: 'OURS', first: 50 })).episodes.edges).toHaveLength(0);
    expect((await list(CALLERS.medway(), { first: 50 })).episodes.edges).toHaveLength(7);
  });

  it('lists by state and by whether an interview is outstanding', async () => {
    const query = `query ($filter: EpisodeFilter) { episodes(filter: $filter, first: 50) { edges { node { child { id } } } } }`;
    const ask = async (filter: object) => (await cases.ask<Listed>(CALLERS.rochdale(), query, { filter })).episodes.edges.length;
    expect(await ask({ interviewOutstanding: true })).toBe(1);
    expect(await ask({ interviewOutstanding: false })).toBe(12);
    expect(await ask({ state: ['MISSING'] })).toBe(12);
    expect(await ask({ state: ['RETURNED'] })).toBe(0);
  });

  it('lists the same for those who were given so much that it is quicker to walk through everything', async () => {
    const idsSeenBy = (caller: Caller) =>
      cases.ask(
        caller,
        'query { episodes(first: 50) { edges { node { id } } } children(first: 50) { edges { node { id } } } others: children(first: 50, filter: { scope: OTHERS_HERE }) { edges { node { id } } } }',
      );
    const readers = [CALLERS.medway(), CALLERS.advocacyFocus(), CALLERS.desk(), CALLERS.cumberland(), CALLERS.rochdale()];
    const before = await Promise.all(readers.map(idsSeenBy));
    expect(new Set(before.map((seen) => JSON.stringify(seen))).size).toBe(3);
    await cases.rows(
      `insert into hub.child_access (child_id, episode_id, organisation_id, relation, from_at, because)
       select gen_random_uuid(), gen_random_uuid(), organisation, 'AREA', $2, '{"event": "test"}'
       from unnest($1::text[]) as organisation, generate_series(1, 2000)`,
      [readers.map(({ viewer }) => viewer.organisationId), on('00:10')],
    );
    expect(await Promise.all(readers.map(idsSeenBy))).toEqual(before);
  });

  it('pages through a list without missing or repeating a row', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { episodes }: Listed = await list(CALLERS.rochdale(), { first: 5, after });
      seen.push(...episodes.edges.map(({ node }) => node.id));
      after = episodes.pageInfo.hasNextPage ? episodes.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(13);
    expect(new Set(seen).size).toBe(13);
    await expect(list(CALLERS.rochdale(), { after: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('lists what an organisation owes, the earliest first', async () => {
    const query = `query ($filter: DutyFilter) { duties(filter: $filter, first: 50) { edges { node { kind state dueAt owner { id } episode { child { id } } } } } }`;
    type Duties = { duties: { edges: { node: { kind: string; dueAt: string | null; owner: { id: string } } }[] } };
    const { duties } = await cases.ask<Duties>(CALLERS.rochdale(), query);
    const due = duties.edges.map(({ node }) => node.dueAt ?? 'infinity');
    expect(due).toEqual([...due].sort());
    expect(new Set(duties.edges.map(({ node }) => node.owner.id))).toEqual(new Set(['authority.rochdale']));
    const interviews = await cases.ask<Duties>(CALLERS.rochdale(), query, {
      filter: { kind: 'RETURN_HOME_INTERVIEW', dueWithinHours: 72 },
    });
    expect(interviews.duties.edges).toHaveLength(1);
    const soon = await cases.ask<Duties>(CALLERS.rochdale(), query, {
      filter: { kind: 'RETURN_HOME_INTERVIEW', dueWithinHours: 71 },
    });
    expect(soon.duties.edges).toHaveLength(0);
  });

  it('takes the same number of statements for one row and for a dozen', async () => {
    const statements = (first: number) => countStatements(cases, () => list(CALLERS.rochdale(), { first }));
    const one = await statements(1);
    expect(await statements(12)).toBe(one);
    expect(one).toBeLessThanOrEqual(10);
  });

  it('tells whose authority an id is', async () => {
    expect(
      await cases.ask(
        CALLERS.rochdale(),
        '{ authority(id: "authority.medway") { name dfeCode hasProtocol policeForce { id } } none: authority(id: "force.kent") { id } }',
      ),
    ).toEqual({
      authority: { name: 'Medway', dfeCode: '887', hasProtocol: true, policeForce: { id: 'force.kent' } },
      none: null,
    });
  });
});
