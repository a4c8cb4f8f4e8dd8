import type { Payload, Received } from '@homeward/contracts';
import type { EpisodeState } from '@homeward/domain';
import { newId } from '@homeward/service-kit';
import { callerFor, createTestPlatform, drain, type TestPlatform } from '@homeward/testkit';
import { followMergeJob, followPartingJob } from '../jobs/follow-merge.job';
import { recordAbsenceJob } from '../jobs/record-absence.job';
import { educationEntities, educationMigrations } from '../schema';
import { recordAbsences } from './record-absences';

/** How far the clock of the host that speaks is ahead of the others'. */
let aheadMs = 0;
jest.mock('uuid', () => {
  const actual = jest.requireActual<typeof import('uuid')>('uuid');
  return { ...actual, v7: () => actual.v7({ msecs: Date.now() + aheadMs }) };
});

const NOW = new Date('2026-11-14T02:10:00Z');

const payloadOf = (episodeId: string, childId: string, state: EpisodeState): Payload<'episode.changed'> => ({
  episodeId,
  childId,
  state,
  risk: 'HIGH',
  opened: false,
  startedAt: NOW.toISOString(),
  foundAt: null,
  returnedAt: null,
  responsibleAuthorityId: 'authority.rochdale',
  hostAuthorityId: null,
});

let said = 0;
const told = (episodeId: string, childId: string, state: EpisodeState): Received<'episode.changed'> => ({
  id: newId(),
  seq: ++said,
  name: 'episode.changed',
  key: episodeId,
  version: 1,
  correlationId: newId(),
  attempts: 0,
  urgent: false,
  occurredAt: NOW,
  payload: payloadOf(episodeId, childId, state),
});

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));

describe('what is known of an episode', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await createTestPlatform({
      serviceName: 'education',
      migrations: educationMigrations,
      entities: educationEntities,
      now: NOW,
    });
  });
  afterAll(() => platform.close());

  const work = (events: readonly Received<'episode.changed'>[]): Promise<void> =>
    platform.jobsDatabase.write(callerFor({ kind: 'job' }), 'job:episode.changed', (tx) => recordAbsences(tx, events));
  const states = async (childId: string): Promise<string[]> =>
    (await platform.owner.query('select state from education.episode_fact where child_id = $1', [childId])).rows.map(
      ({ state }) => state,
    );

  it('is what was said last, in whatever order and however often it is told', async () => {
    for (const order of permutations([0, 1, 2, 3])) {
      const [episodeId, childId] = [newId(), newId()];
      const events = (['MISSING', 'FOUND_NOT_RETURNED', 'MISSING', 'RETURNED'] as const).map((state) =>
        told(episodeId, childId, state),
      );
      for (const index of [...order, ...order.toReversed()]) await work([events[index]!]);
      expect(await states(childId)).toEqual(['RETURNED']);
    }
  });

  it('is recorded for a whole batch at once, one that names an episode twice included', async () => {
    const childId = newId();
    const episodes = [newId(), newId()] as const;
    const events = [
      told(episodes[0], childId, 'RETURNED'),
      told(episodes[1], childId, 'MISSING'),
      told(episodes[1], childId, 'RETURNED'),
    ];
    await work([...events].reverse());
    await work(events);
    expect(await states(childId)).toEqual(['RETURNED', 'RETURNED']);
  });

  it('is what was said last by two hosts whose clocks differ', async () => {
    const [episodeId, childId] = [newId(), newId()];
    const jobs = [recordAbsenceJob(recordAbsences), followMergeJob(), followPartingJob()];
    for (const [ahead, state] of [
      [3_600_000, 'MISSING'],
      [-3_600_000, 'RETURNED'],
    ] as const) {
      aheadMs = ahead;
      const event = { name: 'episode.changed', key: episodeId, urgent: false, occurredAt: NOW } as const;
      await platform.jobsDatabase.write(callerFor({ kind: 'job' }), 'test:tell', async (tx) =>
        tx.publish({ ...event, payload: payloadOf(episodeId, childId, state) }),
      );
    }
    aheadMs = 0;
    await drain([{ platform, service: { name: 'education', jobs } }], { twice: true });
    const { rows } = await platform.owner.query('select id from hub.event where key = $1 order by seq', [episodeId]);
    expect(rows[0].id > rows[1].id).toBe(true);
    expect(await states(childId)).toEqual(['RETURNED']);
  });
});
