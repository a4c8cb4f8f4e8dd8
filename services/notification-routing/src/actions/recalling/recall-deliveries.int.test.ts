import type { Payload } from '@homeward/contracts';
import { newId } from '@homeward/service-kit';
import { openTestHub, type TestHub } from '@homeward/testkit';
import { asHub, ask, PEOPLE } from '../../testing/ask';
import { ACCEPT, DELIVERY, INBOX, OF_EPISODES, OPEN, type InboxAnswer, type SeenDelivery } from '../../testing/documents';
import { NOTIFICATION_ROUTING } from '../../testing/service';
import { beginStory, decide, toIro, toMedway, type Story } from '../../testing/story';

const OF_INCIDENT = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on DisclosureIncident { id deliveries {
  id subject state channel recipient { organisation { id } role personName } deliveredAt openedAt openedBy acceptedAt acceptedBy recalledAt } } } }`;

type OfIncident = { _entities: { deliveries: (SeenDelivery & { openedAt: string | null; recalledAt: string | null })[] }[] };

describe('what should not have been sent', () => {
  let hub: TestHub;
  let story: Story;
  beforeEach(async () => {
    hub = await openTestHub({ services: [NOTIFICATION_ROUTING] });
    story = await beginStory(hub);
  });
  afterEach(() => hub.close());

  const withdraw = async (overrides: Partial<Payload<'disclosure.withdrawn'>> = {}): Promise<string> => {
    const incidentId = newId();
    await asHub(hub, (tx) =>
      tx.publish({
        name: 'disclosure.withdrawn',
        key: story.episodeId,
        urgent: true,
        occurredAt: tx.now,
        payload: {
          incidentId,
          ownerId: 'authority.rochdale',
          childId: story.childId,
          episodeIds: [story.episodeId],
          notificationIds: null,
          organisationIds: ['authority.medway'],
          deliveryIds: [],
          releaseId: null,
          ...overrides,
        },
      }),
    );
    return incidentId;
  };
  const inbox = async (who = PEOPLE.medwayFirst): Promise<SeenDelivery[]> =>
    ((await ask<InboxAnswer>(hub, who, INBOX)).data?.inbox.edges ?? []).map(({ node }) => node);
  const ofIncident = async (incidentId: string, who = PEOPLE.rochdaleManager) =>
    (await ask<OfIncident>(hub, who, OF_INCIDENT, { of: [{ __typename: 'DisclosureIncident', id: incidentId }] })).data
      ?._entities[0]?.deliveries ?? [];

  it('is recalled: the inbox shows that it was, and no longer what it was about, and asks to delete it', async () => {
    await decide(hub, story, [toMedway(), toIro()]);
    await hub.drain({ twice: true });
    const [alert] = await inbox();
    expect(alert).toMatchObject({ state: 'DELIVERED', episode: { id: story.episodeId } });
    await withdraw();
    await hub.drain({ twice: true });
    const shown = await inbox();
    expect(shown.map(({ subject, state }) => `${subject} ${state}`).sort()).toEqual([
      'DISCLOSURE_WITHDRAWN DELIVERED',
      'MISSING_ALERT RECALLED',
    ]);
    for (const delivery of shown) expect(delivery).toMatchObject({ episode: null, notification: null, interview: null });
    expect((await inbox(PEOPLE.rochdaleIro)).map(({ subject, state }) => `${subject} ${state}`)).toEqual([
      'MISSING_ALERT DELIVERED',
    ]);
  });

  it('stays with what had become of it, for whoever answers for it and for nobody else', async () => {
    await decide(hub, story, [toMedway()]);
    await hub.drain({ twice: true });
    const [alert] = await inbox();
    await ask(hub, PEOPLE.medwayFirst, OPEN, { id: alert?.id });
    await ask(hub, PEOPLE.medwayFirst, ACCEPT, { id: alert?.id });
    const incidentId = await withdraw();
    await hub.drain({ twice: true });
    const listed = await ofIncident(incidentId);
    expect(listed.find(({ state }) => state === 'RECALLED')).toMatchObject({
      recipient: { organisation: { id: 'authority.medway' }, role: 'out_of_hours' },
      deliveredAt: expect.any(String),
      openedAt: expect.any(String),
      openedBy: 'Noor Hartley',
      acceptedBy: 'Noor Hartley',
      recalledAt: expect.any(String),
    });
    expect(listed.find(({ subject }) => subject === 'DISCLOSURE_WITHDRAWN')).toMatchObject({ state: 'DELIVERED' });
    for (const who of [PEOPLE.medwayFirst, PEOPLE.cumberland, PEOPLE.kentPolice])
      expect(await ofIncident(incidentId, who)).toEqual([]);
    expect((await ask(hub, PEOPLE.medwayFirst, ACCEPT, { id: alert?.id })).codes).toEqual(['CONFLICT']);
  });

  it('is seen by the owner of the incident also where the child is not its own any more', async () => {
    await decide(hub, story, [toMedway()]);
    await hub.drain();
    const incidentId = await withdraw({ ownerId: 'desk.safeguarding' });
    await hub.drain({ twice: true });
    expect((await ofIncident(incidentId, PEOPLE.desk)).map(({ state }) => state).sort()).toEqual(['DELIVERED', 'RECALLED']);
  });

  it('is not sent while it waits; nobody who never had it is asked to delete it, and nobody is asked to accept it any more', async () => {
    await decide(hub, story, [toMedway({ holdUntil: '2026-12-24T09:00:00.000Z' })]);
    await hub.drain();
    const incidentId = await withdraw();
    await hub.drain({ twice: true });
    expect((await ofIncident(incidentId)).map(({ subject, state }) => `${subject} ${state}`)).toEqual(['MISSING_ALERT RECALLED']);
    const { rows } = await hub.owner.query('select count(*)::int as n from notification_routing.ask where settled_at is null');
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('is recalled also when its decision comes only after the withdrawal', async () => {
    await withdraw();
    await hub.drain();
    await decide(hub, story, [toMedway()]);
    await hub.drain({ twice: true });
    expect((await inbox()).map(({ state }) => state)).toEqual(['RECALLED']);
  });

  it('is only what is named: other reports, and other deliveries, stay', async () => {
    await decide(hub, story, [toMedway()]);
    await hub.drain();
    await withdraw({ notificationIds: [newId()] });
    await hub.drain();
    expect((await inbox()).map(({ state }) => state)).toEqual(['DELIVERED']);
    const [alert] = await inbox();
    await withdraw({ organisationIds: [], deliveryIds: [alert?.id ?? ''] });
    await hub.drain();
    expect((await inbox()).map(({ state }) => state).sort()).toEqual(['DELIVERED', 'RECALLED']);
  });

  it('is stood down by nothing: the end of the alert is not told to whoever should not have had it', async () => {
    await decide(hub, story, [toMedway(), toIro()]);
    await hub.drain();
    await withdraw();
    await hub.drain();
    await decide(hub, story, [], { subject: 'STAND_DOWN', alsoEveryoneAlerted: true, urgent: false });
    await hub.drain({ twice: true });
    expect((await inbox()).map(({ subject }) => subject).sort()).toEqual(['DISCLOSURE_WITHDRAWN', 'MISSING_ALERT']);
    expect((await inbox(PEOPLE.rochdaleIro)).map(({ subject }) => subject).sort()).toEqual(['MISSING_ALERT', 'STAND_DOWN']);
  });

  it('cannot be read as it was by the id of the delivery, or about the episode', async () => {
    await decide(hub, story, [toMedway()]);
    await hub.drain();
    const [alert] = await inbox();
    await withdraw();
    await hub.drain();
    const byId = await ask<{ delivery: SeenDelivery | null }>(hub, PEOPLE.medwayFirst, DELIVERY, { id: alert?.id });
    expect(byId.data?.delivery).toMatchObject({ state: 'RECALLED', episode: null });
    const about = await ask<{ _entities: { deliveries: SeenDelivery[] }[] }>(hub, PEOPLE.cumberland, OF_EPISODES, {
      of: [{ __typename: 'Episode', id: story.episodeId }],
    });
    expect(about.data?._entities[0]?.deliveries).toEqual([]);
  });

  it('follows two children that are one, and back', async () => {
    const keptId = newId();
    await decide(hub, story, [toMedway()]);
    await decide(hub, story, [toIro()], { notificationId: null, urgent: false });
    await hub.drain();
    const merge = { mergeId: newId(), keptId, duplicateId: story.childId };
    const tell = (link: { childId: string }, name: 'child.merged' | 'child.parted') =>
      asHub(hub, (tx) => {
        tx.linkRecord([
          { recordId: story.notificationId, recordKind: 'PoliceNotification', episodeId: story.episodeId, ...link },
        ]);
        const event = { key: story.childId, urgent: true, occurredAt: tx.now };
        if (name === 'child.merged') tx.publish({ name, ...event, payload: merge });
        else tx.publish({ name, ...event, payload: { ...merge, episodeIds: [story.episodeId] } });
      });
    const children = async () =>
      (await hub.owner.query('select distinct child_id from notification_routing.delivery')).rows.map(({ child_id }) => child_id);
    await tell({ childId: keptId }, 'child.merged');
    await hub.drain({ twice: true });
    expect(await children()).toEqual([keptId]);
    await tell({ childId: story.childId }, 'child.parted');
    await hub.drain({ twice: true });
    expect(await children()).toEqual([story.childId]);
  });
});
