import { codesOf } from '../hub/send';
import type { SeededHub } from './seeded-hub';
import { LOOKERS, type Looker } from './standings';

interface Access {
  at: string;
  actorName: string;
  organisation: { id: string };
  action: string;
  purpose: string | null;
  outcome: string;
}

const ACCESSES =
  'query WhoHas($id: ID!) { child(id: $id) { withheld accesses(last: 25) { at actorName organisation { id } action purpose outcome } } }';
const FIELD = 'query Look($id: ID!) { child(id: $id) { givenName authorityChildId withheld } }';

const lookerAs = (standing: string, role: string): Looker =>
  LOOKERS.find((looker) => looker.standing.name === standing && looker.role.role === role)!;

/** Who has seen a field: one query of the authority that is responsible. */
export function whoHasLooked(hub: () => SeededHub): void {
  const gateway = () => hub().entrances.find(({ name }) => name === 'gateway')!;
  const responsible = lookerAs('AUTHORITY as RESPONSIBLE', 'team-manager');
  const look = async (looker: Looker, purpose?: string) => {
    const headers: Record<string, string> = purpose ? { 'x-purpose': purpose } : {};
    const answer = await hub().ask(gateway(), looker, { query: FIELD, variables: { id: hub().child.childId }, headers });
    expect(answer.errors).toEqual([]);
    return answer.data?.['child'] as { givenName: string; authorityChildId: string | null; withheld: string[] } | null;
  };
  const accesses = async (): Promise<Access[]> => {
    const { data, errors } = await hub().ask(gateway(), responsible, {
      query: ACCESSES,
      variables: { id: hub().child.childId },
    });
    expect(codesOf({ errors })).toEqual([]);
    return (data as { child: { accesses: Access[] } }).child.accesses;
  };

  it('[INF-01] the look that was just made, by whom, for which purpose, and whether anything was shown', async () => {
    const colleague = lookerAs('AUTHORITY as RESPONSIBLE', 'front-door-worker');
    const host = LOOKERS.find(
      ({ standing, role }) => standing.name === 'AUTHORITY as HOST' && role.purposes.includes('FIND_CHILD'),
    )!;
    const stranger = LOOKERS.find(
      ({ standing, role }) => standing.relation === null && standing.kind === 'AUTHORITY' && role.actions.includes('child:read'),
    )!;
    expect((await look(colleague, 'PLAN_CARE'))?.authorityChildId).toBe('C-0');
    expect(await look(host, 'FIND_CHILD')).toMatchObject({
      authorityChildId: null,
      withheld: expect.arrayContaining(['authorityChildId']),
    });
    expect(await look(stranger)).toBeNull();
    const [third, second, first] = await accesses();
    const looked = { actorName: 'Somebody Invented', action: 'child:read' };
    expect([first, second, third]).toMatchObject([
      { ...looked, organisation: { id: colleague.standing.organisation }, purpose: 'PLAN_CARE', outcome: 'SHOWN' },
      { ...looked, organisation: { id: host.standing.organisation }, purpose: 'FIND_CHILD', outcome: 'SHOWN' },
      { ...looked, organisation: { id: stranger.standing.organisation }, purpose: stranger.role.purposes[0], outcome: 'NOTHING' },
    ]);
  });

  it('and who asked who has looked, the next time that is asked', async () => {
    await accesses();
    const [newest, ...earlier] = await accesses();
    expect(newest).toMatchObject({
      organisation: { id: responsible.standing.organisation },
      purpose: responsible.role.purposes[0],
      outcome: 'SHOWN',
    });
    expect(earlier.length).toBeLessThan(25);
  });
}
