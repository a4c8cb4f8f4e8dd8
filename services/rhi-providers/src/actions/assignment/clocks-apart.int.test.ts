import { PEOPLE } from '../../testing/people';
import { iso, openRhiHub, owedPayload, type RhiHub } from '../../testing/rhi-hub';

/** How far the clock of the host that speaks is ahead of the others'. */
let aheadMs = 0;
jest.mock('uuid', () => {
  const actual = jest.requireActual<typeof import('uuid')>('uuid');
  return { ...actual, v7: () => actual.v7({ msecs: Date.now() + aheadMs }) };
});
const HOUR = 3_600_000;

describe('what two hosts say of one duty, whose clocks differ', () => {
  let hub: RhiHub;
  beforeAll(async () => {
    hub = await openRhiHub();
  });
  afterAll(() => hub.close());

  const onHost = async (clock: number, say: () => Promise<void>): Promise<void> => {
    aheadMs = clock;
    await say();
    aheadMs = 0;
  };
  const turnOf = async (dutyId: string): Promise<string> =>
    (await hub.platform.owner.query('select id from rhi_providers.assignment where duty_id = $1', [dutyId])).rows[0].id;

  it('holds as it was said last', async () => {
    aheadMs = HOUR;
    const owed = await hub.owe();
    const again = { ...owed, dueAt: iso(90) };
    await onHost(-HOUR, () => hub.tell('interview.owed', owed.episodeId, owedPayload(again)));
    const { rows } = await hub.platform.owner.query(
      `select id from hub.event where key = $1 and name = 'interview.owed' order by seq`,
      [owed.episodeId],
    );
    expect(rows[0].id > rows[1].id).toBe(true);
    expect(await hub.must(PEOPLE.advocacy, 'assignment', { id: await turnOf(owed.dutyId) })).toMatchObject({ dueAt: iso(90) });
  });

  it('says whether the child is missing again as it was said last', async () => {
    const owed = await hub.owe();
    const [episodeId, about] = ['0195a000-0000-7000-8000-00000000000e', { risk: null, opened: true, startedAt: iso(0) }];
    const nobody = { foundAt: null, returnedAt: null, responsibleAuthorityId: null, hostAuthorityId: null };
    for (const [clock, state] of [
      [HOUR, 'MISSING'],
      [-HOUR, 'RETURNED'],
    ] as const) {
      const payload = { episodeId, childId: owed.childId, state, ...about, ...nobody };
      await onHost(clock, () => hub.tell('episode.changed', episodeId, payload));
      const seen = await hub.must(PEOPLE.advocacy, 'assignment', { id: await turnOf(owed.dutyId) });
      expect(seen).toMatchObject({ doNotVisit: state === 'MISSING' });
    }
  });

  it('is cancelled when that was said last, by whichever of them', async () => {
    for (const [first, second] of [
      [HOUR, -HOUR],
      [-HOUR, HOUR],
    ] as const) {
      aheadMs = first;
      const owed = await hub.owe();
      const { dutyId, episodeId } = owed;
      await onHost(second, () => hub.tell('interview.cancelled', episodeId, { dutyId, episodeId, because: 'retracted' }));
      const { rows } = await hub.platform.owner.query('select state from rhi_providers.assignment where duty_id = $1', [dutyId]);
      expect(rows).toEqual([{ state: 'WITHDRAWN' }]);
    }
  });
});
