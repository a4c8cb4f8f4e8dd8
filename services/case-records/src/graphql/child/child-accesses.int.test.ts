import { Relation } from '@homeward/domain';
import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { ameliaInMedway, careFor, REPORTED_AMELIA } from '../../testing/story';

interface Shown {
  child: { withheld: string[]; accesses: { organisation: { id: string }; outcome: string; action: string }[] | null } | null;
}

const ACCESSES =
  'query ($id: ID!, $last: Int) { child(id: $id) { withheld accesses(last: $last) { at actorName organisation { id } action purpose outcome service } } }';

describe('who looked at a child', () => {
  let cases: CaseHub;
  let childId: string;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
    childId = await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
  });
  afterEach(() => cases.close());

  const ask = async (caller: Caller, last?: number): Promise<Shown['child']> =>
    (await cases.ask<Shown>(caller, ACCESSES, { id: childId, last })).child;
  const episode = async (): Promise<string> =>
    (await cases.rows<{ id: string }>('select id from case_records.episode where child_id = $1', [childId]))[0]!.id;
  const look = (caller: Caller, query: string, id: string): Promise<unknown> => cases.ask(caller, query, { id });

  it('is told to the authority that is responsible: of the child, its episodes and its reports, the newest first', async () => {
    await look(CALLERS.cumberland(), 'query ($id: ID!) { child(id: $id) { id } }', childId);
    await look(CALLERS.medway(), 'query ($id: ID!) { episode(id: $id) { state } }', await episode());
    const child = await ask(CALLERS.rochdale());
    expect(child?.withheld).toEqual([]);
    expect(child?.accesses?.slice(0, 2)).toMatchObject([
      { organisation: { id: 'authority.medway' }, action: 'episode:read', purpose: 'SAFEGUARD_CHILD', outcome: 'SHOWN' },
      { organisation: { id: 'authority.cumberland' }, action: 'child:read', outcome: 'NOTHING' },
    ]);
    expect(await ask(CALLERS.rochdale(), 1)).toMatchObject({ accesses: [{ organisation: { id: 'authority.rochdale' } }] });
    expect((await ask(CALLERS.rochdale(), 0))?.accesses).toHaveLength(1);
  });

  it('holds nothing of another child', async () => {
    const other = await careFor(cases, CALLERS.rochdale(), {
      authorityChildId: 'R-2',
      dateOfBirth: '2012-01-01',
      givenName: 'Ola',
    });
    const before = (await ask(CALLERS.rochdale(), 100))?.accesses?.length ?? 0;
    await look(CALLERS.bcp(), 'query ($id: ID!) { child(id: $id) { id } }', other);
    expect((await ask(CALLERS.rochdale(), 100))?.accesses).toHaveLength(before + 1);
  });

  it('is withheld from the host, named as such, and no sign of it reaches provider or police', async () => {
    expect(await ask(CALLERS.medway())).toMatchObject({ accesses: null, withheld: expect.arrayContaining(['accesses']) });
    const kent = await ask(CALLERS.kent());
    expect(kent).toMatchObject({ accesses: null });
    expect(kent?.withheld).not.toContain('accesses');
    expect(await ask(CALLERS.cumberland())).toBeNull();
  });

  it('is no longer told to an authority that was responsible', async () => {
    await cases.rows(`update hub.child_access set from_at = from_at - interval '1 day' where relation = 'RESPONSIBLE'`);
    const responsible = { childId, episodeId: null, recordId: null, relation: Relation.RESPONSIBLE };
    await cases.at('09:00');
    await cases.asJob((tx) => tx.endAccess([{ ...responsible, organisationId: 'authority.rochdale', at: tx.now }]));
    await cases.at('09:01');
    await look(CALLERS.medway(), 'query ($id: ID!) { child(id: $id) { id } }', childId);
    expect(await ask(CALLERS.rochdale())).toMatchObject({ accesses: null, withheld: ['accesses'] });
    expect(
      await cases.ask(CALLERS.rochdale(), 'query ($id: ID!) { episode(id: $id) { state withheld accesses { at } } }', {
        id: await episode(),
      }),
    ).toEqual({ episode: { state: 'MISSING', withheld: ['accesses'], accesses: null } });
  });

  it('is told by the database itself to nobody else, whatever a statement asks for', async () => {
    const told = async (caller: Caller): Promise<number> =>
      cases.platform.database.read(caller, async (tx) => {
        const rows: { count: number }[] = await tx.manager.query(
          'select count(*)::integer as count from hub.accesses_to($1, array[$1, $2]::uuid[], 100)',
          [childId, await episode()],
        );
        return rows[0]!.count;
      });
    await look(CALLERS.medway(), 'query ($id: ID!) { child(id: $id) { id } }', childId);
    expect(await told(CALLERS.rochdale())).toBeGreaterThan(0);
    for (const caller of [CALLERS.medway(), CALLERS.kent(), CALLERS.cumberland()]) expect(await told(caller)).toBe(0);
    expect(
      await cases.platform.database.dataSource.query('select at from hub.accesses_to($1, array[$1]::uuid[], 100)', [childId]),
    ).toEqual([]);
  });

  it('asks one statement for any number of children', async () => {
    await careFor(cases, CALLERS.rochdale(), { authorityChildId: 'R-3', dateOfBirth: '2012-01-02', givenName: 'Ada' });
    const { children } = await cases.ask<{ children: { edges: { node: { accesses: unknown[] } }[] } }>(
      CALLERS.rochdale(),
      '{ children { edges { node { accesses(last: 3) { at } } } } }',
    );
    expect(children.edges.map(({ node }) => node.accesses.length)).toEqual([3, 3]);
  });
});
