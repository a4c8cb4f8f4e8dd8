import type { NewEvent, Received } from '@homeward/contracts';
import { Relation } from '@homeward/domain';
import { callerFor, createTestPlatform, drain, sampleMigration, type TestPlatform } from '@homeward/testkit';
import type { Tx } from '../database/database';
import { statement } from '../database/statement';
import { createLaneWorker } from '../platform/create-lane-worker';
import { defineJob, type JobDeclaration } from './job-declaration';
import { laneOf } from './lanes';
import { newId } from './new-id';
import { replayEvents } from './replay-events';
import { allJobs } from '../testing/all-jobs';

const mark = statement('test.mark', 'insert into education.tally (key, count) values ($1, 1) on conflict (key) do nothing');
const accesses = statement('test.accesses', 'select relation from hub.access_to($1, null)');
const CONSUMER = 'education';

/** Only education consumes with one handler; rhi-providers gets the same event and is left alone here. */
const episodeChanged = (key: string, over: Partial<NewEvent<'episode.changed'>> = {}): NewEvent<'episode.changed'> => ({
  name: 'episode.changed',
  key,
  urgent: false,
  occurredAt: new Date('2026-11-14T02:10:00Z'),
  payload: {
    episodeId: key,
    childId: newId(),
    state: 'MISSING',
    risk: 'HIGH',
    opened: true,
    startedAt: '2026-11-14T01:00:00.000Z',
    foundAt: null,
    returnedAt: null,
    responsibleAuthorityId: null,
    hostAuthorityId: null,
  },
  ...over,
});

const childMerged = (key: string): NewEvent<'child.merged'> => ({
  name: 'child.merged',
  key,
  urgent: false,
  occurredAt: new Date('2026-11-14T02:10:00Z'),
  payload: { mergeId: newId(), keptId: key, duplicateId: newId() },
});

/** Keys of one lane, so that they share a batch. */
function keysOfLane(lane: number, count: number): string[] {
  const keys: string[] = [];
  while (keys.length < count) {
    const key = newId();
    if (laneOf(key) === lane) keys.push(key);
  }
  return keys;
}

describe('the lanes of a consumer', () => {
  let platform: TestPlatform;
  let seen: Received<'episode.changed'>[][];
  beforeEach(async () => {
    seen = [];
    platform = await createTestPlatform({ serviceName: 'education', migrations: [sampleMigration('education')] });
  });
  afterEach(() => platform.close());

  const publish = (...events: NewEvent<'episode.changed'>[]): Promise<void> =>
    platform.database.write(callerFor(), 'schooling:record', async (tx) => events.forEach((event) => tx.publish(event)));
  const handle = (
    before: (tx: Tx, events: readonly Received<'episode.changed'>[]) => Promise<void> = async () => undefined,
  ): JobDeclaration[] => [
    defineJob('episode.changed', async (tx, events) => {
      seen.push([...events]);
      for (const event of events) await tx.sql(mark, [`${event.key} ${event.payload.opened}`]);
      await before(tx, events);
    }),
  ];
  const work = (jobs: JobDeclaration[], options = {}): Promise<void> =>
    drain([{ platform, service: { name: CONSUMER, jobs: allJobs(CONSUMER, jobs) } }], options);
  const states = async (): Promise<Record<string, unknown>[]> =>
    (
      await platform.owner.query(
        `select key, state, attempts, failed_because from hub.event_consumption where consumer = 'education' order by position`,
      )
    ).rows;
  const marks = async (): Promise<number> => (await platform.owner.query('select from education.tally')).rowCount ?? 0;

  it('work a batch in one transaction, one event of each key, in the order of each key', async () => {
    const [one = '', two = ''] = keysOfLane(3, 2);
    await publish(episodeChanged(one), episodeChanged(one, { urgent: false }), episodeChanged(two));
    await publish(episodeChanged(one));
    await work(handle());
    expect(seen.map((batch) => batch.map(({ key }) => key))).toEqual([[one, two], [one], [one]]);
    expect((await states()).every(({ state }) => state === 'DONE')).toBe(true);
    const order = (await platform.owner.query('select id from hub.event where key = $1 order by seq', [one])).rows.map(
      ({ id }) => id,
    );
    expect(
      seen
        .flat()
        .filter(({ key }) => key === one)
        .map(({ id }) => id),
    ).toEqual(order);
  });

  it('hand over the order of each key as it was published, whatever the clocks of those who published said', async () => {
    const key = newId();
    await publish(episodeChanged(key), episodeChanged(key, { urgent: true }), episodeChanged(key));
    // As hosts would have named them whose clocks go ahead and behind.
    await platform.owner.query(`
      update hub.event_consumption set event_id = overlay(event_id::text placing (array['f', '0', '8'])[seq] from 1 for 1)::uuid;
      update hub.event set id = overlay(id::text placing (array['f', '0', '8'])[seq] from 1 for 1)::uuid`);
    await work(handle());
    expect(seen.flat().map(({ id, seq }) => [id[0], seq])).toEqual([
      ['f', 1],
      ['0', 2],
      ['8', 3],
    ]);
  });

  it('number the events of a key without a gap when many are published at once', async () => {
    const key = newId();
    await Promise.all(Array.from({ length: 20 }, () => publish(episodeChanged(key), episodeChanged(newId()))));
    const { rows } = await platform.owner.query('select seq from hub.event where key = $1 order by seq', [key]);
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('take urgent events first, and with them what stands before them under their key', async () => {
    const [usual = '', urgent = '', behind = ''] = keysOfLane(5, 3);
    await publish(episodeChanged(usual), episodeChanged(behind), episodeChanged(urgent, { urgent: true }));
    await publish(episodeChanged(behind, { urgent: true }));
    await work(handle());
    expect(seen.map((batch) => batch.map(({ key }) => key))).toEqual([[behind, urgent], [behind], [usual]]);
  });

  it('take back in one batch what another event of the same batch gave', async () => {
    const [given = '', taken = ''] = keysOfLane(4, 2);
    const access = {
      childId: given,
      episodeId: null,
      recordId: null,
      organisationId: 'authority.medway',
      relation: Relation.AREA,
    };
    await platform.database.write(callerFor(), 'schooling:record', async (tx) => {
      tx.publish(episodeChanged(given));
      tx.publish(childMerged(taken));
    });
    const found: unknown[] = [];
    await work([
      ...handle(async (tx) => tx.grantAccess([{ ...access, fromAt: tx.now, because: { event: 'episode.changed' } }])),
      defineJob('child.merged', async (tx) => {
        found.push(...(await tx.sql(accesses, [given])));
        tx.endAccess([{ ...access, at: tx.now, revoked: true }]);
      }),
    ]);
    expect(found).toEqual([{ relation: 'AREA' }]);
    const { rows } = await platform.owner.query('select revoked from hub.child_access where child_id = $1', [given]);
    expect(rows).toEqual([{ revoked: true }]);
  });

  it('work each event alone when the batch fails, so that a failing one holds up its own key only', async () => {
    const [bad = '', good = '', other = ''] = keysOfLane(2, 3);
    await publish(episodeChanged(good), episodeChanged(bad), episodeChanged(bad), episodeChanged(other));
    await work(
      handle(async (_tx, events) => {
        if (events.some(({ key }) => key === bad)) throw new Error('this one never works');
      }),
      { allowFailures: true },
    );
    expect(await states()).toEqual([
      { key: good, state: 'DONE', attempts: 0, failed_because: null },
      { key: bad, state: 'OPEN', attempts: 1, failed_because: 'Error' },
      { key: bad, state: 'OPEN', attempts: 0, failed_because: null },
      { key: other, state: 'DONE', attempts: 0, failed_because: null },
    ]);
    expect(await marks()).toBe(2);
  });

  it('try a failed event again when its time has come, and go on with its key once it works', async () => {
    const key = newId();
    await publish(episodeChanged(key), episodeChanged(key));
    let failing = true;
    const jobs = handle(async () => {
      if (failing) throw new Error('not yet');
    });
    await work(jobs, { allowFailures: true });
    failing = false;
    await work(jobs, { allowFailures: true });
    expect((await states()).map(({ state }) => state)).toEqual(['OPEN', 'OPEN']);
    platform.clocks.advanceSystem(2_000);
    await work(jobs);
    expect(await states()).toMatchObject([
      { state: 'DONE', attempts: 1, failed_because: null },
      { state: 'DONE', attempts: 0 },
    ]);
    expect(seen.at(-1)?.[0]?.attempts).toBe(0);
    expect(seen.at(-2)?.[0]?.attempts).toBe(1);
  });

  it('give an event up after twenty tries, say so, and go on with its key', async () => {
    const key = newId();
    const first = episodeChanged(key);
    await publish(first, episodeChanged(key));
    const jobs = handle(async (_tx, events) => {
      if (events[0]?.payload.childId === first.payload.childId) throw new Error('never');
    });
    for (let tries = 0; tries < 20; tries += 1) {
      await work(jobs, { allowFailures: true });
      platform.clocks.advanceSystem(400_000);
    }
    await work(jobs, { allowFailures: true });
    expect(await states()).toMatchObject([
      { state: 'DEAD', attempts: 20 },
      { state: 'DONE', attempts: 0 },
    ]);
  });

  it('work again what was given up, once it is replayed', async () => {
    await publish(episodeChanged(newId()));
    await platform.owner.query(`update hub.event_consumption set state = 'DEAD', attempts = 20 where consumer = 'education'`);
    const replay = { databaseUrl: platform.databaseUrl, consumer: CONSUMER, since: new Date(0), onlyDead: true } as const;
    expect(await replayEvents(replay)).toBe(1);
    expect(await replayEvents(replay)).toBe(0);
    await work(handle());
    expect(await states()).toMatchObject([{ state: 'DONE', attempts: 0 }]);
  });

  it('change nothing when a handler is run twice, in one transaction or in another', async () => {
    await publish(episodeChanged(newId()), episodeChanged(newId()));
    await work(handle(), { twice: true });
    expect(await marks()).toBe(2);
    expect(await replayEvents({ databaseUrl: platform.databaseUrl, consumer: CONSUMER, since: new Date(0) })).toBe(2);
    await work(handle());
    expect(await marks()).toBe(2);
  });

  it('leave a lane to the worker that has it, and count nothing as failed', async () => {
    const [key = ''] = keysOfLane(1, 1);
    await publish(episodeChanged(key));
    let inside: (() => void) | undefined;
    const entered = new Promise<void>((resolve) => (inside = resolve));
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = createLaneWorker(
      platform,
      CONSUMER,
      allJobs(
        CONSUMER,
        handle(async () => (inside?.(), held)),
      ),
      () => undefined,
    );
    const running = slow.work(1);
    await entered;
    const other = createLaneWorker(platform, CONSUMER, allJobs(CONSUMER, handle()), () => undefined);
    const waiting = other.work(1);
    release?.();
    expect(await running).toBe(1);
    expect(await waiting).toBe(0);
    expect(await states()).toMatchObject([{ state: 'DONE', attempts: 0 }]);
  });

  it('finish the batch in hand when they are stopped, and take no more', async () => {
    const keys = keysOfLane(4, 60);
    await publish(...keys.map((key) => episodeChanged(key)));
    const worker = createLaneWorker(
      platform,
      CONSUMER,
      allJobs(
        CONSUMER,
        handle(async () => void worker.stop()),
      ),
      () => undefined,
    );
    expect(await worker.work(4)).toBe(50);
    expect((await states()).filter(({ state }) => state === 'OPEN')).toHaveLength(10);
  });

  it('keep the correlation id of what an event came from', async () => {
    const [first = '', second = ''] = keysOfLane(6, 2);
    const callers = [callerFor(), callerFor()];
    await platform.database.write(callers[0]!, 'schooling:record', async (tx) => tx.publish(episodeChanged(first)));
    await platform.database.write(callers[1]!, 'schooling:record', async (tx) => tx.publish(episodeChanged(second)));
    await work(
      handle(async (tx, events) => {
        if (events.length !== 2) return;
        tx.publish({
          ...episodeChanged(first),
          name: 'interview.cancelled',
          payload: { dutyId: 'd', episodeId: first, because: 'X' },
        });
        tx.publish(
          {
            ...episodeChanged('elsewhere'),
            name: 'interview.cancelled',
            payload: { dutyId: 'd', episodeId: second, because: 'X' },
          },
          events[1],
        );
      }),
    );
    const { rows } = await platform.owner.query(
      `select key, correlation_id from hub.event where name = 'interview.cancelled' order by key desc`,
    );
    expect(rows).toEqual(
      [
        { key: first, correlation_id: callers[0]!.correlationId },
        { key: 'elsewhere', correlation_id: callers[1]!.correlationId },
      ].sort((a, b) => (a.key < b.key ? 1 : -1)),
    );
  });

  it('are not started while an event has no handler, or two, or one that is not theirs', () => {
    const job = defineJob('episode.changed', async () => undefined);
    expect(() => createLaneWorker(platform, CONSUMER, [])).toThrow('episode.changed has no handler');
    expect(() => createLaneWorker(platform, CONSUMER, [job, job])).toThrow('episode.changed has two handlers');
    expect(() => createLaneWorker(platform, CONSUMER, [job, defineJob('interview.owed', async () => undefined)])).toThrow(
      'not give it to this',
    );
  });
});
