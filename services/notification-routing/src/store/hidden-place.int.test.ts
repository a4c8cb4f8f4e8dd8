import { callerFor, hidePlace, openTestHub, type TestHub } from '@homeward/testkit';
import { ask, asHub, PEOPLE } from '../testing/ask';
import { INBOX, OF_EPISODES, type SeenDelivery } from '../testing/documents';
import { NOTIFICATION_ROUTING } from '../testing/service';
import { beginStory, decide, restrict, RULE, toIro, toMedway, type Story } from '../testing/story';

type Told = SeenDelivery & { rule: { id: string } | null; withheld: string[] };

let hub: TestHub;
let story: Story;

beforeAll(async () => {
  hub = await openTestHub({ services: [NOTIFICATION_ROUTING] });
});
afterAll(() => hub.close());
beforeEach(async () => {
  story = await beginStory(hub);
  await asHub(hub, (tx) =>
    tx.grantAccess([
      {
        childId: story.childId,
        episodeId: null,
        recordId: null,
        organisationId: 'authority.medway',
        relation: 'HOST',
        fromAt: new Date('2026-01-01T00:00:00Z'),
        because: { event: 'test' },
      },
    ]),
  );
});

const toCumberland = () =>
  toMedway({ organisationId: 'authority.cumberland', role: 'front_door', capacity: 'PRIOR', rule: RULE });

const about = async (who: (typeof PEOPLE)[keyof typeof PEOPLE]): Promise<Told[]> => {
  const of = [{ __typename: 'Episode', id: story.episodeId }];
  const { data } = await ask<{ _entities: { deliveries: Told[] }[] }>(hub, who, OF_EPISODES, { of });
  return data?._entities[0]?.deliveries ?? [];
};
const inbox = async (who: (typeof PEOPLE)[keyof typeof PEOPLE]): Promise<Told[]> => {
  const { data } = await ask<{ inbox: { edges: { node: Told }[] } }>(hub, who, INBOX, { first: 50 });
  return (data?.inbox.edges ?? []).map(({ node }) => node).filter(({ episode }) => episode?.id === story.episodeId);
};

describe('what is told of a child whose place is hidden', () => {
  beforeEach(async () => {
    await decide(hub, story, [toMedway(), toIro(), toCumberland()]);
    await hub.drain();
  });

  it('still reaches whoever is to know, without the rule, which names whose pack says so', async () => {
    expect((await inbox(PEOPLE.cumberland))[0]?.rule?.id).toBe('MED-N1');
    await hidePlace(hub.owner, story.childId);
    const [delivery] = await inbox(PEOPLE.cumberland);
    expect(delivery).toMatchObject({ rule: null, subject: 'MISSING_ALERT', episode: { id: story.episodeId } });
    expect(delivery?.withheld).toContain('rule');
    expect(JSON.stringify(delivery)).not.toMatch(/medway|MED-/);
  });

  it('is whole to the host that must act and to the responsible authority', async () => {
    await hidePlace(hub.owner, story.childId);
    expect((await inbox(PEOPLE.medwayFirst))[0]?.rule?.id).toBe('MED-N1');
    expect(await about(PEOPLE.rochdaleManager)).toHaveLength(3);
  });

  it('is not seen to have reached another: who was told says where she is', async () => {
    expect(await about(PEOPLE.kentPolice)).toHaveLength(3);
    await hidePlace(hub.owner, story.childId);
    expect(await about(PEOPLE.kentPolice)).toEqual([]);
    const rows = await hub
      .platform('notification-routing')
      .database.read(callerFor(PEOPLE.kentPolice), (tx) =>
        tx.sql({ name: 'test.hidden-delivery', text: 'select * from notification_routing.delivery where episode_id = $1' }, [
          story.episodeId,
        ]),
      );
    expect(rows).toEqual([]);
  });

  it('is worked out anew at the stand-down: a restriction and a protection recorded since the alert are both honoured', async () => {
    await restrict(hub, story, { organisationId: 'authority.rochdale', personSubject: 'rochdale-iro', role: 'iro' });
    await hub.drain();
    await hidePlace(hub.owner, story.childId);
    await decide(hub, story, [], { subject: 'STAND_DOWN', alsoEveryoneAlerted: true });
    await hub.drain({ twice: true });
    const { rows } = await hub.owner.query(
      `select organisation_id, state from notification_routing.delivery where episode_id = $1 and subject = 'STAND_DOWN' order by 1`,
      [story.episodeId],
    );
    expect(rows).toEqual([
      { organisation_id: 'authority.cumberland', state: 'DELIVERED' },
      { organisation_id: 'authority.medway', state: 'DELIVERED' },
      { organisation_id: 'authority.rochdale', state: 'WITHHELD' },
    ]);
    const standDown = (await inbox(PEOPLE.cumberland)).find(({ subject }) => subject === 'STAND_DOWN');
    expect(standDown).toMatchObject({ rule: null, recipient: { organisation: { id: 'authority.cumberland' } } });
    expect(JSON.stringify(standDown)).not.toMatch(/medway|MED-/);
  });
});
