import { callerFor, openTestHub, type TestHub } from '@homeward/testkit';
import { ask, PEOPLE } from '../../testing/ask';
import { ACCEPT, INBOX, OF_EPISODES, type InboxAnswer, type SeenDelivery } from '../../testing/documents';
import { NOTIFICATION_ROUTING } from '../../testing/service';
import { beginStory, decide, restrict, toMedway, type Story } from '../../testing/story';

/** Friday 13 November 2026, 16:50: the office closed five minutes ago, and opens on Monday. */
const FRIDAY = new Date('2026-11-13T16:50:00Z');
const MONDAY = '2026-11-16T08:30:00.000Z';
const SECOND = 1_000;

describe('a recipient whose office is closed', () => {
  let hub: TestHub;
  let story: Story;
  beforeEach(async () => {
    hub = await openTestHub({ services: [NOTIFICATION_ROUTING], now: FRIDAY });
    story = await beginStory(hub);
  });
  afterEach(() => hub.close());

  const held = () => toMedway({ role: 'front_door', acceptance: true, holdUntil: MONDAY });
  const until = async (at: Date): Promise<void> => {
    await hub.clocks.business.moveTo(at);
    await hub.sweep();
    await hub.drain({ twice: true });
  };
  const inbox = async (): Promise<string[]> => {
    const { data } = await ask<InboxAnswer>(hub, PEOPLE.medwayFrontDoor, INBOX);
    return (data?.inbox.edges ?? []).map(({ node }) => `${node.subject} ${node.state}`).reverse();
  };
  const seenByResponsible = async (): Promise<SeenDelivery[]> => {
    const { data } = await ask<{ _entities: { deliveries: SeenDelivery[] }[] }>(hub, PEOPLE.rochdaleManager, OF_EPISODES, {
      of: [{ __typename: 'Episode', id: story.episodeId }],
    });
    return data?._entities[0]?.deliveries ?? [];
  };

  it('is told when it opens, not at once and not a second before', async () => {
    await decide(hub, story, [held()]);
    await hub.drain({ twice: true });
    await until(new Date(Date.parse(MONDAY) - SECOND));
    expect(await inbox()).toEqual([]);
    expect(await seenByResponsible()).toMatchObject([{ state: 'REQUESTED', heldUntil: MONDAY, deliveredAt: null }]);
    await until(new Date(MONDAY));
    expect(await inbox()).toEqual(['MISSING_ALERT DELIVERED']);
    expect(await seenByResponsible()).toMatchObject([{ state: 'DELIVERED', heldUntil: MONDAY, deliveredAt: MONDAY }]);
  });

  it('cannot accept before, has from then on the minutes that everybody has, and the next is asked after them', async () => {
    await decide(hub, story, [held()]);
    await hub.drain();
    const [waiting] = await seenByResponsible();
    expect((await ask(hub, PEOPLE.medwayFrontDoor, ACCEPT, { id: waiting?.id })).codes).toEqual(['NOT_FOUND']);
    expect(waiting).toMatchObject({ acceptBy: '2026-11-16T08:40:00.000Z' });
    await until(new Date(MONDAY));
    expect(await seenByResponsible()).toHaveLength(1);
    await until(new Date('2026-11-16T08:40:00Z'));
    expect((await seenByResponsible()).map(({ recipient }) => recipient.role)).toEqual(['front_door', 'safeguarding_desk']);
  });

  it('does not hold up who is told at once', async () => {
    await decide(hub, story, [held(), toMedway()]);
    await hub.drain();
    expect((await seenByResponsible()).map(({ recipient, state }) => `${recipient.role} ${state}`).sort()).toEqual([
      'front_door REQUESTED',
      'out_of_hours DELIVERED',
    ]);
  });

  it('is told at once where the hour has passed already when it is routed', async () => {
    await decide(hub, story, [toMedway({ role: 'front_door', holdUntil: '2026-11-13T16:50:00.000Z' })]);
    await hub.drain();
    expect(await inbox()).toEqual(['MISSING_ALERT DELIVERED']);
  });

  it('is not told of a stand-down before the alert; both come when it opens, and nobody is asked any more', async () => {
    await decide(hub, story, [held()]);
    await hub.drain();
    await hub.clocks.business.moveTo(new Date('2026-11-14T09:00:00Z'));
    await decide(hub, story, [], { subject: 'STAND_DOWN', alsoEveryoneAlerted: true, urgent: false });
    await hub.drain({ twice: true });
    expect(await seenByResponsible()).toHaveLength(1);
    await until(new Date(MONDAY));
    expect((await inbox()).sort()).toEqual(['MISSING_ALERT DELIVERED', 'STAND_DOWN DELIVERED']);
    await until(new Date('2026-11-16T09:30:00Z'));
    expect((await seenByResponsible()).some(({ recipient }) => recipient.role === 'safeguarding_desk')).toBe(false);
  });

  it('is withheld, not told, where a restriction has come meanwhile', async () => {
    await decide(hub, story, [held()]);
    await hub.drain();
    await restrict(hub, story, { organisationId: 'authority.medway', reason: 'COURT_ORDER' });
    await hub.drain();
    await until(new Date(MONDAY));
    expect(await inbox()).toEqual([]);
    expect((await seenByResponsible()).find(({ recipient }) => recipient.role === 'front_door')).toMatchObject({
      state: 'WITHHELD',
      withheldBecause: 'COURT_ORDER',
    });
  });

  it('is told once, by however many sweeps at the same moment', async () => {
    await decide(hub, story, [held()]);
    await hub.drain();
    await hub.clocks.business.moveTo(new Date(MONDAY));
    await Promise.all([hub.sweep(), hub.sweep(), hub.sweep()]);
    await hub.drain({ twice: true });
    const { rows } = await hub.owner.query(`select count(*)::int as n from hub.event where name = 'delivery.requested'`);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('cannot be read through the database by its own login before', async () => {
    await decide(hub, story, [held()]);
    await hub.drain();
    const { database } = hub.platform('notification-routing');
    const rows = (): Promise<unknown[]> =>
      database.read(callerFor({ organisationId: 'authority.medway' }), (tx) =>
        tx.sql({ name: '', text: 'select id from notification_routing.delivery' }),
      );
    expect(await rows()).toEqual([]);
    await until(new Date(MONDAY));
    expect(await rows()).toHaveLength(1);
  });
});
