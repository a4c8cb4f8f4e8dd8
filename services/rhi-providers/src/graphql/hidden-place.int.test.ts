import { hidePlace } from '@homeward/testkit';
import { PEOPLE } from '../testing/people';
import { iso, openRhiHub, type RhiHub } from '../testing/rhi-hub';

type Node = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any

describe('an interview of a child whose place is hidden', () => {
  let hub: RhiHub;
  beforeAll(async () => {
    hub = await openRhiHub();
  });
  afterAll(() => hub.close());

  const assignmentOf = async (dutyId: string): Promise<string> =>
    (await hub.platform.owner.query('select id from rhi_providers.assignment where duty_id = $1', [dutyId])).rows[0].id;

  /** Advocacy Focus has booked a visit at Larch House, for Rochdale, of a child whom Medway hosted until now. */
  async function visit(): Promise<{ childId: string; assignmentId: string; interviewId: string }> {
    const { childId, dutyId } = await hub.owe();
    const assignmentId = await assignmentOf(dutyId);
    await hub.must(PEOPLE.advocacy, 'accept', { id: assignmentId });
    await hub.must(PEOPLE.advocacy, 'book', { input: { assignmentId, at: iso(0), place: 'Larch House' } });
    const held = { assignmentId, heldAt: iso(0), seenAlone: true, place: 'Larch House' };
    const { id } = await hub.must(PEOPLE.advocacy, 'hold', { input: held });
    return { childId, assignmentId, interviewId: id };
  }
  const see = async (who: (typeof PEOPLE)[keyof typeof PEOPLE], { assignmentId, interviewId }: Node): Promise<Node> => ({
    assignment: await hub.must(who, 'assignment', { id: assignmentId }),
    interview: await hub.must(who, 'interview', { id: interviewId }),
    mine: (await hub.ask(who, 'mine', { filter: null })).data,
  });

  it('is shown without where it is to the provider, which wrote it down, and says what is left out', async () => {
    const about = await visit();
    expect(JSON.stringify(await see(PEOPLE.advocacyWorker, about))).toContain('Larch House');
    await hidePlace(hub.platform.owner, about.childId);
    const seen = await see(PEOPLE.advocacyWorker, about);
    expect(JSON.stringify(seen)).not.toMatch(/Larch House|authority\.medway|MED-/);
    expect(seen['assignment']).toMatchObject({ bookings: null, comparisons: null, rule: null, dueAt: expect.any(String) });
    expect(seen['assignment'].withheld).toEqual(expect.arrayContaining(['bookings', 'rule']));
    expect(seen['interview'].withheld).toContain('place');
  });

  it('is shown whole to the provider once the responsible authority discloses the place to it, to no other', async () => {
    const about = await visit();
    await hidePlace(hub.platform.owner, about.childId, { disclosedTo: ['provider.harbour-voices'] });
    expect(JSON.stringify(await see(PEOPLE.advocacyWorker, about))).not.toContain('Larch House');
    await hub.platform.owner.query('update hub.location_protection set disclosed_to = $2 where child_id = $1', [
      about.childId,
      ['provider.advocacy-focus'],
    ]);
    expect((await see(PEOPLE.advocacyWorker, about))['assignment'].bookings).toEqual([
      expect.objectContaining({ place: 'Larch House' }),
    ]);
  });

  it('is whole to the responsible authority and to the host that must act', async () => {
    const about = await visit();
    await hidePlace(hub.platform.owner, about.childId);
    expect(JSON.stringify(await see(PEOPLE.rochdale, about))).toContain('Larch House');
    expect((await see(PEOPLE.medway, about))['assignment'].comparisons).toHaveLength(1);
  });

  it('is without the place to a host from which the child has moved, and its visits are not there by the database itself', async () => {
    const about = await visit();
    await hub.platform.owner.query(`update hub.child_access set until_at = $2 where child_id = $1 and relation = 'HOST'`, [
      about.childId,
      iso(1),
    ]);
    await hub.platform.clocks.business.moveTo(new Date(iso(2)));
    const bookings = () =>
      hub.asApi(PEOPLE.medway, `select place from rhi_providers.booking where assignment_id = '${about.assignmentId}'`);
    expect(await bookings()).toHaveLength(1);
    await hidePlace(hub.platform.owner, about.childId);
    expect(await bookings()).toEqual([]);
    expect((await see(PEOPLE.medway, about))['assignment']).toMatchObject({ comparisons: null, bookings: null, rule: null });
  });
});
