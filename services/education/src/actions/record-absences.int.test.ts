import type { Received } from '@homeward/contracts';
import type { EpisodeState } from '@homeward/domain';
import { newId } from '@homeward/service-kit';
import { callerFor, createTestPlatform, type TestPlatform } from '@homeward/testkit';
import { educationEntities, educationMigrations } from '../schema';
import { recordAbsences } from './record-absences';

const NOW = new Date('2026-11-14T02:10:00Z');

function told(episodeId: string, childId: string, state: EpisodeState): Received<'episode.changed'> {
  const payload = {
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
  } as const;
  const envelope = { version: 1, correlationId: newId(), attempts: 0, urgent: false, occurredAt: NOW };
  return { ...envelope, id: newId(), name: 'episode.changed', key: episodeId, payload };
}

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
});
