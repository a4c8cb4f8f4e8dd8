import { EVENT_CONSUMERS, type EventName, type NewEvent } from '@homeward/contracts';
import { callerFor, createTestPlatform, drain, type TestPlatform } from '@homeward/testkit';
import { defineJob } from './job-declaration';
import { newId } from './new-id';

const accepted = (): NewEvent<'notification.accepted'> => ({
  name: 'notification.accepted',
  key: newId(),
  urgent: true,
  occurredAt: new Date('2026-11-14T02:10:00Z'),
  payload: { notificationId: newId(), forceId: 'force.kent', kind: 'MISSING', version: 1 } as never,
  sealed: {
    child: { givenName: 'Robin', familyName: 'Example', dateOfBirth: '2011-05-01', nhsNumber: null, authorityChildId: null },
  },
});

/** What else its consumer must be able to work before it starts. */
const OTHERS = (Object.keys(EVENT_CONSUMERS) as EventName[]).filter(
  (name) => name !== 'notification.accepted' && EVENT_CONSUMERS[name].includes('case-records'),
);

describe('the sealed part of an event', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await createTestPlatform({ serviceName: 'case-records' });
  });
  afterAll(() => platform.close());

  const stored = async (): Promise<{ sealed: Buffer | null; sealed_key: Buffer | null; text: string }[]> =>
    (await platform.owner.query('select sealed, sealed_key, e::text as text from hub.event e')).rows;
  const jobs = (handle: (names: (string | null | undefined)[]) => void): Parameters<typeof drain>[0] => [
    {
      platform,
      service: {
        name: 'case-records',
        jobs: [
          defineJob('notification.accepted', async (_tx, events) => handle(events.map(({ sealed }) => sealed?.child.givenName))),
          ...OTHERS.map((name) => defineJob(name, async () => undefined)),
        ],
      },
    },
  ];

  it('is stored unreadable, opened for its consumer, and purged once every consumer is done', async () => {
    await platform.database.write(callerFor(), 'notification:report', async (tx) => tx.publish(accepted()));
    const [row] = await stored();
    expect(row?.sealed).toBeInstanceOf(Buffer);
    expect(row?.text).not.toContain('Robin');
    const names: unknown[] = [];
    const failing = jobs(() => {
      throw new Error('not yet');
    });
    await drain(failing, { allowFailures: true });
    expect((await stored())[0]?.sealed).not.toBeNull();
    platform.clocks.advanceSystem(5_000);
    await drain(jobs((given) => names.push(...given)));
    expect(names).toEqual(['Robin']);
    expect(await stored()).toMatchObject([{ sealed: null, sealed_key: null }]);
  });

  it('is absent, and not in the way, when the event is worked again after the purge', async () => {
    await platform.owner.query(`update hub.event_consumption set state = 'OPEN'`);
    const names: unknown[] = [];
    await drain(jobs((given) => names.push(...given)));
    expect(names).toEqual([undefined]);
  });

  it('is kept until the last of several consumers is done', async () => {
    await platform.database.write(callerFor(), 'notification:report', async (tx) => tx.publish(accepted()));
    await platform.owner.query(
      `insert into hub.event_consumption (event_id, consumer, lane, key, seq, position, urgent)
       select id, 'education', 0, key, seq, position, urgent from hub.event where sealed is not null`,
    );
    await drain(jobs(() => undefined));
    expect((await stored()).filter(({ sealed }) => sealed !== null)).toHaveLength(1);
    await platform.owner.query(
      `select hub.finish('education', array(select event_id from hub.event_consumption where consumer = 'education'), now())`,
    );
    expect((await stored()).filter(({ sealed }) => sealed !== null)).toHaveLength(0);
  });
});
