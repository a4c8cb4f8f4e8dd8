import { openTestHub, type TestHub } from '@homeward/testkit';
import { Client } from 'pg';
import { ask, asHub, PEOPLE } from '../../testing/ask';
import { NOTIFICATION_ROUTING } from '../../testing/service';
import { beginStory, decide, restrict, RULE, toIro, toMedway, type Story } from '../../testing/story';

interface Row {
  organisation_id: string;
  role: string;
  person_subject: string | null;
  subject: string;
  channel: string;
  state: string;
  withheld_because: string | null;
  child_id: string;
}

let hub: TestHub;
let story: Story;

beforeAll(async () => {
  hub = await openTestHub({ services: [NOTIFICATION_ROUTING] });
});
afterAll(() => hub.close());
beforeEach(async () => {
  story = await beginStory(hub);
});

const rowsOf = async ({ episodeId }: Story): Promise<Row[]> =>
  (
    await hub.owner.query(
      'select * from notification_routing.delivery where episode_id = $1 order by organisation_id, role, person_key, subject',
      [episodeId],
    )
  ).rows as Row[];

const brief = async (of: Story): Promise<string[]> =>
  (await rowsOf(of)).map(({ organisation_id, role, person_subject, subject, channel, state, withheld_because }) =>
    [organisation_id, role, person_subject ?? 'all', subject, channel, state, withheld_because].filter(Boolean).join(' '),
  );

const point = (position: number, subject: string) =>
  ask(hub, PEOPLE.medwayFrontDoor, 'mutation ($input: RecordContactPointInput!) { recordContactPoint(input: $input) { id } }', {
    input: { role: 'out_of_hours', position, personSubject: subject, channels: [] },
  });

describe('routing', () => {
  it('[NOT-19] puts the alert into the inbox of the area at once and of the responsible authority by name, the handler called twice', async () => {
    await decide(hub, story, [toMedway(), toIro()]);
    await hub.drain({ twice: true });
    expect(await brief(story)).toEqual([
      'authority.medway out_of_hours all MISSING_ALERT INBOX DELIVERED',
      'authority.rochdale iro rochdale-iro MISSING_ALERT INBOX DELIVERED',
    ]);
  });

  it('makes no second delivery of a decision that is said twice', async () => {
    const decisionId = await decide(hub, story, [toMedway()]);
    await decide(hub, story, [toMedway()], { decisionId });
    await hub.drain();
    await decide(hub, story, [toMedway()], { decisionId });
    await hub.drain();
    expect(await rowsOf(story)).toHaveLength(1);
  });

  it('[NOT-16] withholds from the IRO who must not be told, and says why, whether the decision or our own copy knows it', async () => {
    await restrict(hub, story, { personSubject: 'rochdale-iro', role: 'iro', reason: 'CONFLICT_OF_INTEREST' });
    await hub.drain({ twice: true });
    await decide(hub, story, [toIro(), toMedway({ restrictedBecause: 'COURT_ORDER' })]);
    await hub.drain({ twice: true });
    expect(await brief(story)).toEqual([
      'authority.medway out_of_hours all MISSING_ALERT INBOX WITHHELD COURT_ORDER',
      'authority.rochdale iro rochdale-iro MISSING_ALERT INBOX WITHHELD CONFLICT_OF_INTEREST',
    ]);
  });

  it('lets the newest word about a restriction stand, in whichever order they arrive', async () => {
    const restrictionId = '0195a000-0000-7000-8000-000000000001';
    await asHub(hub, (tx) => {
      for (const [at, until] of [
        ['2026-11-14T02:00:00Z', '2026-11-14T01:00:00Z'],
        ['2026-11-13T02:00:00Z', null],
      ] as const) {
        const payload = {
          restrictionId,
          childId: story.childId,
          organisationId: null,
          role: 'iro',
          personSubject: null,
          reason: 'COURT_ORDER' as const,
          fromAt: '2026-01-01T00:00:00Z',
          untilAt: until,
        };
        tx.publish({ name: 'restriction.recorded', key: story.childId, urgent: true, occurredAt: new Date(at), payload });
      }
    });
    await hub.drain();
    await decide(hub, story, [toIro()]);
    await hub.drain();
    expect(await brief(story)).toEqual(['authority.rochdale iro rochdale-iro MISSING_ALERT INBOX DELIVERED']);
  });

  it('withholds what was routed and not yet delivered when a restriction arrives in between', async () => {
    await decide(hub, story, [toMedway()]);
    await hub.drain();
    const [row] = await rowsOf(story);
    await hub.owner.query("update notification_routing.delivery set state = 'REQUESTED' where episode_id = $1", [
      story.episodeId,
    ]);
    await restrict(hub, story, { organisationId: 'authority.medway', reason: 'RISK_TO_CHILD' });
    await hub.drain();
    const { id } = row as unknown as { id: string };
    await asHub(hub, (tx) =>
      tx.publish({
        name: 'delivery.requested',
        key: id,
        urgent: true,
        occurredAt: tx.now,
        payload: { deliveryId: id, channel: 'INBOX' },
      }),
    );
    await hub.drain({ twice: true });
    expect(await brief(story)).toEqual(['authority.medway out_of_hours all MISSING_ALERT INBOX WITHHELD RISK_TO_CHILD']);
  });
});

describe('the stand-down', () => {
  const standDown = (at: Date, overrides: Parameters<typeof decide>[3] = {}) =>
    decide(hub, story, [toIro()], {
      subject: 'STAND_DOWN',
      alsoEveryoneAlerted: true,
      urgent: false,
      occurredAt: at,
      ...overrides,
    });

  const tenPast = new Date('2026-11-14T02:10:00Z');
  const morning = new Date('2026-11-14T09:40:00Z');

  it.each(['alert first', 'stand-down first'])('[NOT-18] reaches everyone who had the alert: %s', async (order) => {
    const alert = () => decide(hub, story, [toMedway()], { occurredAt: tenPast });
    const [first, second] = order === 'alert first' ? [alert, () => standDown(morning)] : [() => standDown(morning), alert];
    await first();
    await hub.drain({ twice: true });
    await second();
    await hub.drain({ twice: true });
    expect(await brief(story)).toEqual([
      'authority.medway out_of_hours all MISSING_ALERT INBOX DELIVERED',
      'authority.medway out_of_hours all STAND_DOWN INBOX DELIVERED',
      'authority.rochdale iro rochdale-iro STAND_DOWN INBOX DELIVERED',
    ]);
  });

  it('is withheld from who may no longer be told, with the reason', async () => {
    await decide(hub, story, [toMedway()], { occurredAt: tenPast });
    await hub.drain();
    await restrict(hub, story, { organisationId: 'authority.medway', reason: 'COURT_ORDER' });
    await hub.drain();
    await standDown(morning);
    await hub.drain({ twice: true });
    expect(await brief(story)).toContain('authority.medway out_of_hours all STAND_DOWN INBOX WITHHELD COURT_ORDER');
  });

  it('goes to who stands behind the role by then: a new address, a successor, or the role', async () => {
    const list = (position: number, personSubject: string) => point(position, personSubject);
    await list(1, 'medway-out-of-hours-first');
    const alerted = toMedway({ acceptance: false });
    await decide(hub, story, [alerted], { occurredAt: tenPast, urgent: false });
    await hub.drain();
    await list(1, 'medway-out-of-hours-second');
    await standDown(morning);
    await hub.drain({ twice: true });
    expect((await brief(story)).filter((line) => line.includes('out_of_hours'))).toEqual([
      'authority.medway out_of_hours all STAND_DOWN INBOX DELIVERED',
      'authority.medway out_of_hours medway-out-of-hours-first MISSING_ALERT INBOX DELIVERED',
    ]);
    await hub.owner.query('delete from notification_routing.contact_point');
  });

  it('says nothing to who is alerted when the child goes missing again', async () => {
    await standDown(tenPast);
    await decide(hub, story, [toMedway()], { occurredAt: morning });
    await hub.drain();
    expect((await brief(story)).filter((line) => line.includes('medway'))).toEqual([
      'authority.medway out_of_hours all MISSING_ALERT INBOX DELIVERED',
    ]);
  });

  it('ends the asking: nobody is rung about a child who is found', async () => {
    await point(1, 'medway-out-of-hours-first');
    await point(2, 'medway-out-of-hours-second');
    await decide(hub, story, [toMedway()], { occurredAt: tenPast });
    await hub.drain();
    await standDown(morning);
    await hub.drain();
    await hub.clocks.business.moveTo(new Date(hub.clocks.business.now().getTime() + 3_600_000));
    await hub.sweep();
    await hub.drain();
    expect((await rowsOf(story)).filter(({ person_subject }) => person_subject === 'medway-out-of-hours-second')).toEqual([]);
  });
});

it('takes what was sent about a notification along to the child it is found to be about', async () => {
  const provisional = {
    ...story,
    childId: '0195a000-0000-7000-8000-00000000000c',
    episodeId: '0195a000-0000-7000-8000-00000000000e',
  };
  await decide(hub, provisional, [toMedway()]);
  await hub.drain();
  await decide(hub, story, [toIro()]);
  await hub.drain({ twice: true });
  expect(await brief(provisional)).toEqual([]);
  expect((await rowsOf(story)).every(({ child_id }) => child_id === story.childId)).toBe(true);
  expect(await rowsOf(story)).toHaveLength(2);
});

it('costs a fixed number of statements, whatever the size of the batch', async () => {
  const routeOf = async (count: number): Promise<number> => {
    const stories = await Promise.all(Array.from({ length: count }, () => beginStory(hub)));
    const job = hub.service('notification-routing').jobs.find(({ event }) => event === 'recipients.decided');
    const received = stories.map((each, index) => ({
      id: `event-${index}`,
      seq: 1,
      version: 1,
      correlationId: 'correlation',
      attempts: 0,
      name: 'recipients.decided' as const,
      key: each.episodeId,
      urgent: true,
      occurredAt: new Date('2026-11-14T02:10:00Z'),
      payload: {
        decisionId: each.episodeId,
        subject: 'MISSING_ALERT' as const,
        ...each,
        interviewId: null,
        acceptWithinMinutes: 10,
        alsoEveryoneAlerted: false,
        recipients: [toMedway({ rule: RULE }), toIro()],
      },
    }));
    const query = jest.spyOn(Client.prototype, 'query');
    try {
      await asHub(hub, (tx) => job?.handle(tx, received));
      // the transaction's own connection has the most: on others the queue is told of what was said before
      const connections = query.mock.contexts;
      return Math.max(...connections.map((one) => connections.filter((other) => other === one).length));
    } finally {
      query.mockRestore();
    }
  };
  const [one, fifty] = [await routeOf(1), await routeOf(50)];
  expect(fifty).toBe(one);
  expect(one).toBeLessThanOrEqual(9);
});
