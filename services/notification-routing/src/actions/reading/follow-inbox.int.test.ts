import { auditOperation, Loaders, newId, type GraphContext } from '@homeward/service-kit';
import { openTestHub, type TestHub } from '@homeward/testkit';
import { PEOPLE } from '../../testing/ask';
import { NOTIFICATION_ROUTING } from '../../testing/service';
import { beginStory, decide, toIro, toMedway, type Story } from '../../testing/story';
import { deliveryStore } from '../../store/delivery.store';
import { changeCursor, createFollowInbox } from './follow-inbox';

let hub: TestHub;
let story: Story;

beforeAll(async () => {
  hub = await openTestHub({ services: [NOTIFICATION_ROUTING] });
});
afterAll(() => hub.close());
beforeEach(async () => {
  story = await beginStory(hub);
});

const caller = (viewer = PEOPLE.medwayFirst): GraphContext => ({
  viewer,
  audit: auditOperation(),
  correlationId: newId(),
  loaders: new Loaders(),
});

const follow = (after: string | null, viewer = PEOPLE.medwayFirst) => {
  const { database, signals } = hub.platform('notification-routing');
  return createFollowInbox(database, signals)(caller(viewer), after);
};

const route = async (subject: 'MISSING_ALERT' | 'RISK_CHANGED' = 'MISSING_ALERT'): Promise<void> => {
  await decide(hub, story, [toMedway(), toIro()], { subject });
  await hub.drain();
};

const idOf = async (): Promise<string> =>
  (
    await hub.owner.query(
      "select id from notification_routing.delivery where episode_id = $1 and organisation_id = 'authority.medway'",
      [story.episodeId],
    )
  ).rows[0].id;

async function next(stream: AsyncIterator<string>): Promise<string | undefined> {
  const { value } = (await stream.next()) as IteratorResult<string>;
  return value as string | undefined;
}

describe('following an inbox', () => {
  it('hears of a new delivery, of every change of it, and of nothing that is for somebody else', async () => {
    const stream = await follow(null);
    const first = next(stream);
    await route();
    const id = await idOf();
    expect(await first).toBe(id);
    await hub.owner.query(
      "update notification_routing.delivery set state = 'OPENED', change = default, changed_in = default where id = $1",
      [id],
    );
    hub.platform('notification-routing').signals.publish('inbox:authority.medway');
    expect(await next(stream)).toBe(id);
    await stream.return?.();
  });

  it('catches up on everything behind the cursor, so that nothing is missed while nobody listened', async () => {
    await route();
    const [seen] = await hub
      .platform('notification-routing')
      .database.read(caller(), async (tx) => deliveryStore.visibleBy(tx, 'id', [await idOf()], ['out_of_hours']));
    await route('RISK_CHANGED');
    const stream = await follow(changeCursor(seen!));
    const second = await next(stream);
    expect(second).not.toBe(seen?.id);
    expect(second).toBeDefined();
    await stream.return?.();
  });

  it('does not pass by a change that is committed late, behind a newer one', async () => {
    const stream = await follow(null);
    await route();
    const id = await idOf();
    expect(await next(stream)).toBe(id);
    const late = await hub.owner.connect();
    await late.query('begin');
    await late.query(
      "update notification_routing.delivery set failed_because = 'late', change = default, changed_in = default where id = $1",
      [id],
    );
    const other = await beginStory(hub);
    await decide(hub, other, [toMedway()]);
    await hub.drain();
    const heard = [next(stream)];
    await late.query('commit');
    late.release();
    hub.platform('notification-routing').signals.publish('inbox:authority.medway');
    heard.push(next(stream));
    const all = await Promise.all(heard);
    expect(all).toContain(id);
    expect(new Set(all).size).toBe(2);
    await stream.return?.();
  });

  it('ends when its reader goes, also while it waits', async () => {
    const stream = await follow(null);
    const waiting = stream.next();
    await stream.return?.();
    expect((await waiting).done).toBe(true);
  });
});
