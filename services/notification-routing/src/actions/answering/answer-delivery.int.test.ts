import { openTestHub, type TestHub } from '@homeward/testkit';
import { ask, PEOPLE } from '../../testing/ask';
import {
  ACCEPT,
  CALL,
  DELIVERY,
  INBOX,
  OF_EPISODES,
  OPEN,
  POINT,
  type InboxAnswer,
  type SeenDelivery,
} from '../../testing/documents';
import { NOTIFICATION_ROUTING } from '../../testing/service';
import { allocate, beginStory, decide, restrict, toIro, toMedway, type Story } from '../../testing/story';

let hub: TestHub;
let story: Story;

beforeAll(async () => {
  hub = await openTestHub({ services: [NOTIFICATION_ROUTING] });
});
afterAll(() => hub.close());

const inboxOf = async (
  who: (typeof PEOPLE)[keyof typeof PEOPLE],
  filter: Record<string, unknown> = {},
): Promise<SeenDelivery[]> => {
  const { data } = await ask<InboxAnswer>(hub, who, INBOX, { filter });
  return (data?.inbox.edges ?? []).map(({ node }) => node).filter(({ episode }) => episode?.id === story.episodeId);
};

beforeEach(async () => {
  story = await beginStory(hub);
  await decide(hub, story, [
    toMedway(),
    toIro(),
    toIro({
      role: 'allocated_worker',
      person: { subject: 'rochdale-social-worker', name: 'Amir Vale' },
      restrictedBecause: 'CONFLICT_OF_INTEREST',
    }),
    { ...toMedway(), organisationId: 'provider.advocacy-focus', role: 'provider', capacity: null, acceptance: false },
  ]);
  await hub.drain();
});

describe('an inbox', () => {
  it('holds what is for a team whose inbox one works, and what is for oneself alone', async () => {
    expect(await inboxOf(PEOPLE.medwayFirst)).toMatchObject([
      { recipient: { role: 'out_of_hours' }, state: 'DELIVERED', urgent: true },
    ]);
    expect(await inboxOf(PEOPLE.rochdaleIro)).toMatchObject([{ recipient: { role: 'iro', personName: 'Ida Marsh' } }]);
    expect(await inboxOf(PEOPLE.advocacyFocus)).toHaveLength(1);
  });

  it('holds nothing of another team, another person, another provider, or another authority', async () => {
    for (const who of [
      PEOPLE.medwayFrontDoor,
      PEOPLE.rochdaleManager,
      PEOPLE.harbourVoices,
      PEOPLE.cumberland,
      PEOPLE.kentPolice,
    ]) {
      expect(await inboxOf(who)).toEqual([]);
    }
  });

  it('does not show a withheld delivery to the very person who must not be told', async () => {
    expect(await inboxOf(PEOPLE.rochdaleWorker)).toEqual([]);
  });

  it('empties for who is restricted later', async () => {
    await restrict(hub, story, { organisationId: 'provider.advocacy-focus', reason: 'CHILD_WISHES' });
    await hub.drain();
    expect(await inboxOf(PEOPLE.advocacyFocus)).toEqual([]);
  });

  it('is read in pages, newest first, by filter', async () => {
    await decide(hub, story, [toMedway()], { subject: 'RISK_CHANGED', urgent: false });
    await hub.drain();
    expect((await inboxOf(PEOPLE.medwayFirst)).map(({ subject }) => subject)).toEqual(['RISK_CHANGED', 'MISSING_ALERT']);
    expect((await inboxOf(PEOPLE.medwayFirst, { subject: 'RISK_CHANGED' })).map(({ subject }) => subject)).toEqual([
      'RISK_CHANGED',
    ]);
    expect((await inboxOf(PEOPLE.medwayFirst, { notAccepted: true })).map(({ subject }) => subject)).toEqual(['MISSING_ALERT']);
    expect(await inboxOf(PEOPLE.medwayFirst, { state: ['ACCEPTED'] })).toEqual([]);
    const first = await ask<InboxAnswer>(hub, PEOPLE.medwayFirst, INBOX, { first: 1 });
    const second = await ask<InboxAnswer>(hub, PEOPLE.medwayFirst, INBOX, {
      first: 1,
      after: first.data?.inbox.pageInfo.endCursor,
    });
    expect(first.data?.inbox.pageInfo.hasNextPage).toBe(true);
    expect([first, second].map(({ data }) => data?.inbox.edges[0]?.node.subject)).toEqual(['RISK_CHANGED', 'MISSING_ALERT']);
  });

  it('refuses a cursor of something else', async () => {
    const { codes } = await ask(hub, PEOPLE.medwayFirst, INBOX, { after: 'nonsense' });
    expect(codes).toEqual(['INVALID_INPUT']);
  });
});

describe('a delivery', () => {
  const one = async (): Promise<SeenDelivery> => (await inboxOf(PEOPLE.medwayFirst))[0] as SeenDelivery;

  it('is opened, then accepted by a named person; doing either again changes nothing', async () => {
    const { id } = await one();
    const opened = await ask<{ openDelivery: SeenDelivery }>(hub, PEOPLE.medwayFirst, OPEN, { id });
    expect(opened.data?.openDelivery).toMatchObject({ state: 'OPENED', openedBy: 'Noor Hartley', acceptedBy: null });
    await ask(hub, PEOPLE.medwaySecond, OPEN, { id });
    const accepted = await ask<{ acceptDelivery: SeenDelivery }>(hub, PEOPLE.medwayFirst, ACCEPT, { id });
    expect(accepted.data?.acceptDelivery).toMatchObject({
      state: 'ACCEPTED',
      openedBy: 'Noor Hartley',
      acceptedBy: 'Noor Hartley',
    });
    const again = await ask<{ acceptDelivery: SeenDelivery }>(hub, PEOPLE.medwayFirst, ACCEPT, { id });
    expect(again.data?.acceptDelivery.acceptedAt).toBe(accepted.data?.acceptDelivery.acceptedAt);
    expect(await inboxOf(PEOPLE.medwayFirst, { notAccepted: true })).toEqual([]);
  });

  it('that one person has accepted is refused to the next, by name', async () => {
    const { id } = await one();
    await ask(hub, PEOPLE.medwayFirst, ACCEPT, { id });
    const { codes, messages } = await ask(hub, PEOPLE.medwaySecond, ACCEPT, { id });
    expect(codes).toEqual(['CONFLICT']);
    expect(messages[0]).toContain('Noor Hartley');
  });

  it('is accepted by a person and not by a machine', async () => {
    const { id } = await one();
    const { codes } = await ask(hub, { ...PEOPLE.medwayFirst, kind: 'machine' }, ACCEPT, { id });
    expect(codes).toEqual(['FORBIDDEN']);
  });

  it('does not exist for who may not see it, in the same words as one that does not exist', async () => {
    const { id } = await one();
    const hidden = await ask(hub, PEOPLE.cumberland, ACCEPT, { id });
    const absent = await ask(hub, PEOPLE.cumberland, ACCEPT, { id: '0195a000-0000-7000-8000-00000000dead' });
    expect(hidden).toEqual(absent);
    expect(hidden.codes).toEqual(['NOT_FOUND']);
    for (const who of [PEOPLE.cumberland, PEOPLE.harbourVoices, PEOPLE.medwayFrontDoor]) {
      expect((await ask<{ delivery: unknown }>(hub, who, DELIVERY, { id })).data).toEqual({ delivery: null });
    }
  });

  it('is seen by the responsible authority and can be answered by its recipient alone', async () => {
    const { id } = await one();
    const seen = await ask<{ delivery: SeenDelivery }>(hub, PEOPLE.rochdaleManager, DELIVERY, { id });
    expect(seen.data?.delivery).toMatchObject({ id, state: 'DELIVERED' });
    expect((await ask(hub, PEOPLE.rochdaleManager, OPEN, { id })).codes).toEqual(['FORBIDDEN']);
  });

  it('that is no phone task takes no phone call', async () => {
    const { id } = await one();
    const { codes } = await ask(hub, PEOPLE.medwayFirst, CALL, { input: { deliveryId: id, reached: false } });
    expect(codes).toEqual(['CONFLICT']);
  });
});

describe('who was told', () => {
  const seenBy = async (who: (typeof PEOPLE)[keyof typeof PEOPLE]): Promise<SeenDelivery[]> => {
    const of = [{ __typename: 'Episode', id: story.episodeId }];
    const { data } = await ask<{ _entities: { deliveries: SeenDelivery[] }[] }>(hub, who, OF_EPISODES, { of });
    return data?._entities[0]?.deliveries ?? [];
  };

  it('and who was not, and why, is for the responsible authority to see', async () => {
    const seen = await seenBy(PEOPLE.rochdaleManager);
    expect(seen).toHaveLength(4);
    expect(seen.find(({ state }) => state === 'WITHHELD')).toMatchObject({
      recipient: { role: 'allocated_worker' },
      withheldBecause: 'CONFLICT_OF_INTEREST',
    });
  });

  it('is for a recipient to see of its own deliveries alone, without a sign of the rest', async () => {
    expect((await seenBy(PEOPLE.medwayFirst)).map(({ recipient }) => recipient.organisation.id)).toEqual(['authority.medway']);
    const [own] = await seenBy(PEOPLE.advocacyFocus);
    expect(await seenBy(PEOPLE.advocacyFocus)).toHaveLength(1);
    expect(own?.withheld).toEqual([]);
    expect(await seenBy(PEOPLE.harbourVoices)).toEqual([]);
    expect(await seenBy(PEOPLE.cumberland)).toEqual([]);
  });

  it('is for the police that sent the message to see: that it was accepted, and by whom, and nothing of what was withheld', async () => {
    const [delivery] = await inboxOf(PEOPLE.medwayFirst);
    await ask(hub, PEOPLE.medwayFirst, ACCEPT, { id: delivery?.id });
    const seen = await seenBy(PEOPLE.kentPolice);
    expect(seen).toHaveLength(3);
    expect(seen.find(({ recipient }) => recipient.organisation.id === 'authority.medway')).toMatchObject({
      acceptedBy: 'Noor Hartley',
    });
    expect(seen.some(({ state }) => state === 'WITHHELD')).toBe(false);
  });

  it('names the interview to the force to which it was released, and to no force that only sent the report', async () => {
    const interviewId = '0195a000-0000-7000-8000-0000000000aa';
    const released = { subject: 'INTERVIEW_RELEASED' as const, interviewId, urgent: false };
    const toKent = { ...toMedway(), organisationId: 'force.kent', role: 'police', capacity: null, acceptance: false };
    await decide(hub, story, [toKent], { ...released, notificationId: null });
    await decide(hub, story, [toMedway()], { ...released, subject: 'INTERVIEW_OWED' });
    await hub.drain();
    const seen = (await seenBy(PEOPLE.kentPolice)) as (SeenDelivery & { interview: { id: string } | null })[];
    const of = (subject: string) => seen.find((delivery) => delivery.subject === subject)?.interview;
    expect(of('INTERVIEW_RELEASED')).toEqual({ id: interviewId });
    expect(of('INTERVIEW_OWED')).toBeNull();
  });

  it('is hidden from a person of the responsible authority who must not be told', async () => {
    await allocate(hub, story, 'rochdale-social-worker');
    expect(await seenBy(PEOPLE.rochdaleWorker)).toHaveLength(4);
    await restrict(hub, story, { personSubject: 'rochdale-social-worker' });
    await hub.drain();
    expect(await seenBy(PEOPLE.rochdaleWorker)).toEqual([]);
    expect(await seenBy(PEOPLE.rochdaleManager)).toHaveLength(4);
  });

  it('is hidden from a person whose authority the restriction names with it', async () => {
    await allocate(hub, story, 'rochdale-social-worker');
    await restrict(hub, story, { organisationId: 'authority.rochdale', personSubject: 'rochdale-social-worker' });
    await hub.drain();
    expect(await seenBy(PEOPLE.rochdaleWorker)).toEqual([]);
  });

  describe('to whoever the child is allocated to', () => {
    const OTHER = { ...PEOPLE.rochdaleWorker, subject: 'rochdale-second-worker', name: 'Bea Lark' };
    const toOther = () =>
      toIro({ role: 'allocated_worker', person: { subject: OTHER.subject, name: OTHER.name }, acceptance: true });

    it('is for it to see while it has the child, and for nobody else who works for the authority in person', async () => {
      await allocate(hub, story, 'rochdale-social-worker');
      expect(await seenBy(PEOPLE.rochdaleWorker)).toHaveLength(4);
      expect(await seenBy(OTHER)).toEqual([]);
      const [first] = await seenBy(PEOPLE.rochdaleWorker);
      expect((await ask(hub, OTHER, DELIVERY, { id: first?.id })).data).toEqual({ delivery: null });
      await allocate(hub, story, 'rochdale-social-worker', hub.clocks.business.now());
      expect(await seenBy(PEOPLE.rochdaleWorker)).toEqual([]);
      expect(await seenBy(PEOPLE.rochdaleManager)).toHaveLength(4);
    });

    it('what was sent to it by name is in its inbox, is opened and accepted, whether it has the child or not', async () => {
      await decide(hub, story, [toOther()], { subject: 'STAND_DOWN' });
      await hub.drain();
      const [delivery] = await inboxOf(OTHER);
      expect(delivery).toMatchObject({ recipient: { personName: OTHER.name }, state: 'DELIVERED' });
      expect(await inboxOf(PEOPLE.rochdaleWorker)).toEqual([]);
      expect((await seenBy(OTHER)).map(({ id }) => id)).toEqual([delivery?.id]);
      const colleague = await ask(hub, PEOPLE.rochdaleWorker, OPEN, { id: delivery?.id });
      expect(colleague).toEqual(await ask(hub, PEOPLE.rochdaleWorker, OPEN, { id: '0195a000-0000-7000-8000-00000000dead' }));
      expect((await ask(hub, OTHER, OPEN, { id: delivery?.id })).codes).toEqual([]);
      expect((await ask(hub, OTHER, ACCEPT, { id: delivery?.id })).codes).toEqual([]);
      expect(await inboxOf(OTHER)).toMatchObject([{ state: 'ACCEPTED', acceptedBy: OTHER.name }]);
    });
  });
});

describe('a contact point', () => {
  it('is recorded for the own organisation, and again in place of who it was', async () => {
    const input = {
      role: 'front_door',
      position: 1,
      personName: 'Duty telephone',
      channels: [{ channel: 'PHONE', address: '01632 960001' }],
    };
    const first = await ask<{ recordContactPoint: { id: string; channels: unknown[] } }>(hub, PEOPLE.medwayFrontDoor, POINT, {
      input,
    });
    expect(first.data?.recordContactPoint.channels).toEqual([
      { channel: 'INBOX', address: null, secure: true },
      { channel: 'PHONE', address: '01632 960001', secure: false },
    ]);
    const second = await ask<{ recordContactPoint: { id: string } }>(hub, PEOPLE.medwayFrontDoor, POINT, {
      input: { ...input, personName: 'Other telephone' },
    });
    expect(second.data?.recordContactPoint.id).toBe(first.data?.recordContactPoint.id);
    const listed = await ask<{ contactPoints: { personName: string }[] }>(
      hub,
      PEOPLE.medwayFrontDoor,
      '{ contactPoints { personName } }',
    );
    expect(listed.data?.contactPoints).toEqual([{ personName: 'Other telephone' }]);
    expect(
      (await ask<{ contactPoints: unknown[] }>(hub, PEOPLE.rochdaleFrontDoor, '{ contactPoints { personName } }')).data
        ?.contactPoints,
    ).toEqual([]);
  });

  it('with an e-mail address is refused while this hub sends no e-mail, with the remedy', async () => {
    const input = {
      role: 'front_door',
      position: 2,
      personName: 'Bea',
      channels: [{ channel: 'EMAIL', address: 'bea@medway.example' }],
    };
    const { codes, messages } = await ask(hub, PEOPLE.medwayFrontDoor, POINT, { input });
    expect(codes).toEqual(['INVALID_INPUT']);
    expect(messages[0]).toContain('SMTP_URL');
  });
});
