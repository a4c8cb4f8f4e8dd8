import { callerFor, openTestHub, type TestHub } from '@homeward/testkit';
import { Client } from 'pg';
import { ask, PEOPLE } from '../testing/ask';
import { INBOX, OF_EPISODES, OF_NOTIFICATIONS, type SeenDelivery } from '../testing/documents';
import { NOTIFICATION_ROUTING } from '../testing/service';
import { beginStory, decide, restrict, toIro, toMedway, type Story } from '../testing/story';

let hub: TestHub;
let stories: Story[];

beforeAll(async () => {
  hub = await openTestHub({ services: [NOTIFICATION_ROUTING] });
  stories = [];
  for (let count = 0; count < 40; count += 1) {
    const story = await beginStory(hub);
    stories.push(story);
    await decide(hub, story, [toMedway(), toIro({ restrictedBecause: 'COURT_ORDER' })]);
  }
  await hub.drain();
});
afterAll(() => hub.close());

const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
  await work(); // so that the connections are open
  const query = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
};

describe('a list costs the same number of statements whatever its length:', () => {
  it('the inbox', async () => {
    const inbox = (first: number) => () => ask(hub, PEOPLE.medwayFirst, INBOX, { first });
    expect(await statementsOf(inbox(40))).toBe(await statementsOf(inbox(1)));
  });

  it('the deliveries of many episodes', async () => {
    const of = (count: number) => () =>
      ask(hub, PEOPLE.rochdaleManager, OF_EPISODES, {
        of: stories.slice(0, count).map(({ episodeId }) => ({ __typename: 'Episode', id: episodeId })),
      });
    expect(await statementsOf(of(40))).toBe(await statementsOf(of(1)));
  });
});

it('the deliveries of a police notification are those about that very notification', async () => {
  const [story, other] = stories as [Story, Story];
  const of = [story, other].map(({ notificationId }) => ({ __typename: 'PoliceNotification', id: notificationId }));
  const { data } = await ask<{ _entities: { id: string; deliveries: SeenDelivery[] }[] }>(
    hub,
    PEOPLE.kentPolice,
    OF_NOTIFICATIONS,
    { of },
  );
  expect(data?._entities.map(({ deliveries }) => deliveries.map(({ episode }) => episode?.id))).toEqual([
    [story.episodeId],
    [other.episodeId],
  ]);
});

/** Wall three alone: what the API's login gets of a table without any condition of the store. */
const rowsFor = async (who: (typeof PEOPLE)[keyof typeof PEOPLE], table: string): Promise<Record<string, unknown>[]> =>
  hub
    .platform('notification-routing')
    .database.read(callerFor(who), async (tx) =>
      tx.sql({ name: `test.${table}`, text: `select * from notification_routing.${table}` }),
    );

describe("the database itself shows the API's login", () => {
  it("an organisation's own deliveries, but none that is withheld from it", async () => {
    const rows = await rowsFor(PEOPLE.medwayFrontDoor, 'delivery');
    expect(rows).toHaveLength(40);
    expect(new Set(rows.map((row) => row.organisation_id))).toEqual(new Set(['authority.medway']));
  });

  it('all of its children to the responsible authority', async () => {
    expect(await rowsFor(PEOPLE.rochdaleManager, 'delivery')).toHaveLength(80);
  });

  it('what became of its messages to the police, and not that somebody was left out', async () => {
    const rows = await rowsFor(PEOPLE.kentPolice, 'delivery');
    expect(rows).toHaveLength(40);
    expect(rows.some((row) => row.state === 'WITHHELD')).toBe(false);
  });

  it('nothing to anybody else', async () => {
    for (const who of [PEOPLE.cumberland, PEOPLE.harbourVoices, PEOPLE.desk]) expect(await rowsFor(who, 'delivery')).toEqual([]);
    expect(await rowsFor(PEOPLE.cumberland, 'ask')).toEqual([]);
  });

  it('no decision, no address, and no restriction on others', async () => {
    await restrict(hub, stories[0] as Story, { organisationId: 'authority.medway' });
    await hub.drain();
    for (const table of ['decision', 'mail']) expect(await rowsFor(PEOPLE.rochdaleManager, table)).toEqual([]);
    expect(await rowsFor(PEOPLE.rochdaleManager, 'restriction')).toEqual([]);
  });

  it('and lets it change nothing that is not its own', async () => {
    const open = { name: 'test.open-all', text: "update notification_routing.delivery set state = 'OPENED'" };
    await hub.platform('notification-routing').database.write(callerFor(PEOPLE.kentPolice), 'test', (tx) => tx.sql(open));
    const { rows } = await hub.owner.query(
      "select count(*)::int as opened from notification_routing.delivery where state = 'OPENED'",
    );
    expect(rows).toEqual([{ opened: 0 }]);
  });
});
