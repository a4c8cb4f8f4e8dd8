import { openTestHub, type TestHub } from '@homeward/testkit';
import { ask, asHub, PEOPLE } from '../../testing/ask';
import { ACCEPT, CALL, DELIVERY, INBOX, POINT, type InboxAnswer, type SeenDelivery } from '../../testing/documents';
import { NOTIFICATION_ROUTING } from '../../testing/service';
import { beginStory, decide, restrict, toMedway, type Story } from '../../testing/story';

let hub: TestHub;
let story: Story;

const MINUTE = 60_000;
const PHONE = { channel: 'PHONE', address: '+44 1632 960002' };

beforeAll(async () => {
  hub = await openTestHub({ services: [NOTIFICATION_ROUTING] });
  for (const [position, personSubject, personName, channels] of [
    [1, 'medway-out-of-hours-first', 'Noor Hartley', []],
    [2, 'medway-out-of-hours-second', 'Tomasz Reed', [PHONE]],
  ] as const) {
    await ask(hub, PEOPLE.medwayFrontDoor, POINT, {
      input: { role: 'out_of_hours', position, personSubject, personName, channels },
    });
  }
});
afterAll(() => hub.close());

beforeEach(async () => {
  story = await beginStory(hub);
});

const wait = async (minutes: number): Promise<void> => {
  await hub.clocks.business.moveTo(new Date(hub.clocks.business.now().getTime() + minutes * MINUTE));
  await hub.sweep();
  await hub.drain({ twice: true });
};

interface Asked {
  id: string;
  who: string;
  channel: string;
  state: string;
  escalated_from: string | null;
}

const asked = async (): Promise<Asked[]> =>
  (
    await hub.owner.query(
      `select id, concat_ws(' ', organisation_id, role, nullif(person_key, '')) as who, channel, state, escalated_from
       from notification_routing.delivery where episode_id = $1 order by requested_at, channel`,
      [story.episodeId],
    )
  ).rows as Asked[];

const inboxOf = async (who: (typeof PEOPLE)[keyof typeof PEOPLE]): Promise<SeenDelivery[]> => {
  const { data } = await ask<InboxAnswer>(hub, who, INBOX, {});
  return (data?.inbox.edges ?? []).map(({ node }) => node).filter(({ episode }) => episode?.id === story.episodeId);
};

const FIRST = 'authority.medway out_of_hours medway-out-of-hours-first';
const SECOND = 'authority.medway out_of_hours medway-out-of-hours-second';

describe('an urgent alert', () => {
  it('is asked of position 1 alone, and shows in the inbox of the whole role', async () => {
    await decide(hub, story, [toMedway()]);
    await hub.drain();
    expect((await asked()).map(({ who, channel }) => `${who} ${channel}`)).toEqual([`${FIRST} INBOX`]);
    expect(await inboxOf(PEOPLE.medwaySecond)).toHaveLength(1);
  });

  it('is asked of nobody else before its ten minutes are over, and of the next person when they are', async () => {
    await decide(hub, story, [toMedway()]);
    await hub.drain();
    await wait(9);
    expect(await asked()).toHaveLength(1);
    await wait(1);
    const [first, inbox, phone] = await asked();
    expect(inbox).toMatchObject({ who: SECOND, channel: 'INBOX', state: 'DELIVERED', escalated_from: first?.id });
    expect(phone).toMatchObject({ who: SECOND, channel: 'PHONE', state: 'SENT', escalated_from: first?.id });
    expect(await asked()).toHaveLength(3);
  });

  it('goes on to the whole role, the front door and the desk, which may then read it, and never ends in silence', async () => {
    await decide(hub, story, [toMedway()]);
    await hub.drain();
    for (let step = 0; step < 5; step += 1) await wait(10);
    expect((await asked()).filter(({ channel }) => channel === 'INBOX').map(({ who }) => who)).toEqual([
      FIRST,
      SECOND,
      'authority.medway out_of_hours',
      'authority.medway front_door',
      'desk.safeguarding safeguarding_desk',
    ]);
    expect(await inboxOf(PEOPLE.desk)).toMatchObject([{ subject: 'MISSING_ALERT', state: 'DELIVERED' }]);
    const { rows } = await hub.owner.query(
      "select relation from hub.child_access where episode_id = $1 and organisation_id = 'desk.safeguarding'",
      [story.episodeId],
    );
    expect(rows).toEqual([{ relation: 'DESK' }]);
    const { rows: open } = await hub.owner.query(
      'select accept_by > $1 as later from notification_routing.ask where settled_at is null and decision_id = (select decision_id from notification_routing.delivery where episode_id = $2 limit 1)',
      [hub.clocks.business.now(), story.episodeId],
    );
    expect(open).toEqual([{ later: true }]);
  });

  it.each([
    ['the person asked first', 0, PEOPLE.medwayFirst],
    ['the person asked next', 1, PEOPLE.medwaySecond],
  ] as const)('that %s accepts is asked of nobody else', async (_who, steps, person) => {
    await decide(hub, story, [toMedway()]);
    await hub.drain();
    for (let step = 0; step < steps; step += 1) await wait(10);
    const before = await asked();
    const own = (await inboxOf(person)).find(
      ({ recipient, channel }) => recipient.personName === person.name && channel === 'INBOX',
    );
    const { data } = await ask<{ acceptDelivery: SeenDelivery }>(hub, person, ACCEPT, { id: own?.id });
    expect(data?.acceptDelivery).toMatchObject({ state: 'ACCEPTED', acceptedBy: person.name });
    for (let step = 0; step < 3; step += 1) await wait(10);
    expect((await asked()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('that the desk accepts is asked of nobody else, although the desk was not the first recipient', async () => {
    await decide(hub, story, [toMedway({ role: 'front_door' })]);
    await hub.drain();
    await wait(10);
    const [own] = await inboxOf(PEOPLE.desk);
    await ask(hub, PEOPLE.desk, ACCEPT, { id: own?.id });
    const { rows } = await hub.owner.query(
      'select settled_by_delivery_id from notification_routing.ask where settled_by_delivery_id = $1',
      [own?.id],
    );
    expect(rows).toHaveLength(1);
  });

  describe('that has come to the desk', () => {
    const deskReads = async (): Promise<boolean> =>
      (
        await hub.owner.query(
          `select from hub.child_access where organisation_id = 'desk.safeguarding' and until_at is null
           and (episode_id = $1 or record_id = $2)`,
          [story.episodeId, story.notificationId],
        )
      ).rowCount !== 0;
    beforeEach(async () => {
      await decide(hub, story, [toMedway({ role: 'front_door' })]);
      await hub.drain();
      await wait(10);
      expect(await deskReads()).toBe(true);
    });

    it('is closed to the desk again once the authority has confirmed that it has it', async () => {
      const [own] = await inboxOf(PEOPLE.medwayFrontDoor);
      await ask(hub, PEOPLE.medwayFrontDoor, ACCEPT, { id: own?.id });
      await hub.sweep();
      expect(await deskReads()).toBe(false);
      await hub.sweep();
      expect(await deskReads()).toBe(false);
    });

    it('stays open to the desk while nobody has, and where the desk itself took it on until the stand-down', async () => {
      await wait(10);
      expect(await deskReads()).toBe(true);
      const [own] = await inboxOf(PEOPLE.desk);
      await ask(hub, PEOPLE.desk, ACCEPT, { id: own?.id });
      await wait(10);
      expect(await deskReads()).toBe(true);
      await decide(hub, story, [], { subject: 'STAND_DOWN', alsoEveryoneAlerted: true, urgent: false });
      await hub.drain();
      await hub.sweep();
      expect(await deskReads()).toBe(false);
    });

    it('stays open where another urgent alert about the child waits for the desk, or the desk has to say who the child is', async () => {
      await decide(hub, story, [toMedway({ role: 'front_door' })], { subject: 'RISK_CHANGED' });
      await hub.drain();
      await wait(10);
      const accept = async (subject: string): Promise<void> => {
        const own = (await inboxOf(PEOPLE.medwayFrontDoor)).find((delivery) => delivery.subject === subject);
        await ask(hub, PEOPLE.medwayFrontDoor, ACCEPT, { id: own?.id });
        await hub.sweep();
      };
      await accept('MISSING_ALERT');
      expect(await deskReads()).toBe(true);
      const toDesk = toMedway({ organisationId: 'desk.safeguarding', role: 'safeguarding_desk', capacity: null });
      await decide(hub, story, [toDesk], { subject: 'IDENTITY_QUESTION' });
      await hub.drain();
      await accept('RISK_CHANGED');
      expect(await deskReads()).toBe(true);
    });

    it('follows the report to the child it is found to be about', async () => {
      const before = story;
      const real = await beginStory(hub);
      await asHub(hub, (tx) =>
        tx.linkRecord([{ ...real, recordId: before.notificationId, recordKind: 'PoliceNotification' } as never]),
      );
      await decide(hub, { ...real, notificationId: before.notificationId }, [], { subject: 'RISK_CHANGED', urgent: false });
      await hub.drain();
      await hub.sweep();
      expect(await deskReads()).toBe(false);
      story = real;
      expect(await deskReads()).toBe(true);
    });

    it('is closed once it is confirmed, also where the desk had to say who the child is and has said it', async () => {
      const toDesk = toMedway({ organisationId: 'desk.safeguarding', role: 'safeguarding_desk', capacity: null });
      await decide(hub, story, [toDesk], { subject: 'IDENTITY_QUESTION' });
      await hub.drain();
      const { childId } = await beginStory(hub);
      const link = { childId, episodeId: story.episodeId, recordId: story.notificationId, recordKind: 'PoliceNotification' };
      await asHub(hub, (tx) => tx.linkRecord([link]));
      await decide(hub, { ...story, childId }, [], { subject: 'RISK_CHANGED', urgent: false });
      await hub.drain();
      const [own] = (await inboxOf(PEOPLE.medwayFrontDoor)).filter(({ subject }) => subject === 'MISSING_ALERT');
      await hub.sweep();
      expect(await deskReads()).toBe(true);
      await ask(hub, PEOPLE.medwayFrontDoor, ACCEPT, { id: own?.id });
      await hub.sweep();
      expect(await deskReads()).toBe(false);
    });
  });

  it('passes over the next person where a restriction has come, with the reason', async () => {
    await decide(hub, story, [toMedway()]);
    await hub.drain();
    await restrict(hub, story, { personSubject: 'medway-out-of-hours-second', reason: 'RISK_TO_CHILD' });
    await hub.drain();
    await wait(10);
    expect((await asked()).map(({ who, state }) => `${who} ${state}`)).toEqual([
      `${FIRST} DELIVERED`,
      `${SECOND} WITHHELD`,
      'authority.medway out_of_hours DELIVERED',
    ]);
    expect(await inboxOf(PEOPLE.medwaySecond)).toEqual([]);
  });

  it('is asked once by two sweepers at the same moment', async () => {
    await decide(hub, story, [toMedway()]);
    await hub.drain();
    await hub.clocks.business.moveTo(new Date(hub.clocks.business.now().getTime() + 10 * MINUTE));
    await Promise.all([hub.sweep(), hub.sweep()]);
    await hub.drain();
    expect((await asked()).map(({ channel }) => channel)).toEqual(['INBOX', 'INBOX', 'PHONE']);
  });
});

describe('a phone task', () => {
  const phoneTask = async (): Promise<string> => {
    await decide(hub, story, [toMedway()]);
    await hub.drain();
    await wait(10);
    return (await asked()).find(({ channel }) => channel === 'PHONE')?.id ?? '';
  };

  it('stays while nobody was reached, and is delivered when somebody was: which is not accepted', async () => {
    const deliveryId = await phoneTask();
    const missed = await ask<{ recordPhoneCall: SeenDelivery }>(hub, PEOPLE.medwayFirst, CALL, {
      input: { deliveryId, reached: false, note: 'No answer' },
    });
    expect(missed.data?.recordPhoneCall.state).toBe('SENT');
    const reached = await ask<{ recordPhoneCall: SeenDelivery }>(hub, PEOPLE.medwayFirst, CALL, {
      input: { deliveryId, reached: true, personName: 'Tomasz Reed' },
    });
    expect(reached.data?.recordPhoneCall).toMatchObject({ state: 'DELIVERED', acceptedBy: null });
    const { rows } = await hub.owner.query(
      `select reached, person_name, note ^@ 'enc1:' as encrypted from notification_routing.phone_call where delivery_id = $1 order by reached`,
      [deliveryId],
    );
    expect(rows).toEqual([
      { reached: false, person_name: null, encrypted: true },
      { reached: true, person_name: 'Tomasz Reed', encrypted: null },
    ]);
  });

  it('asks for the name of who was reached', async () => {
    const { codes } = await ask(hub, PEOPLE.medwayFirst, CALL, { input: { deliveryId: await phoneTask(), reached: true } });
    expect(codes).toEqual(['INVALID_INPUT']);
  });

  it('is nobody else’s to answer', async () => {
    const id = await phoneTask();
    expect((await ask(hub, PEOPLE.cumberland, CALL, { input: { deliveryId: id, reached: false } })).codes).toEqual(['NOT_FOUND']);
    expect((await ask<{ delivery: unknown }>(hub, PEOPLE.cumberland, DELIVERY, { id })).data?.delivery).toBeNull();
  });
});
