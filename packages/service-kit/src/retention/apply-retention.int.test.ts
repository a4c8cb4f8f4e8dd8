import { createTestPlatform, type TestPlatform } from '@homeward/testkit';
import { newId } from '../events/new-id';
import { applyRetention, type RetentionCount } from './apply-retention';
import { hubRetention } from './hub-retention';
import { parseRetention } from './retention-settings';

const NOW = new Date('2026-11-22T09:00:00Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);

describe('what is kept, and how long', () => {
  let platform: TestPlatform;
  beforeEach(async () => {
    platform = await createTestPlatform({ serviceName: 'case-records' });
  });
  afterEach(() => platform.close());

  const settings = parseRetention({ RETENTION_SEALED_PARTS_DAYS: '30' });
  const run = (removeAs?: string): Promise<RetentionCount[]> =>
    applyRetention({
      databaseUrl: platform.databaseUrl,
      settings,
      rules: hubRetention,
      now: NOW,
      ...(removeAs === undefined ? {} : { removeAs }),
    });
  const event = async (recordedAt: Date, state: 'OPEN' | 'DEAD'): Promise<string> => {
    const id = newId();
    await platform.owner.query(
      `insert into hub.event (id, name, version, key, seq, urgent, occurred_at, recorded_at, correlation_id, published_by, payload, sealed, sealed_key)
       values ($1, 'n', 1, 'k', (select count(*) from hub.event), false, $2, $2, 'c', 'p', '{"kept": true}', 'part', 'key')`,
      [id, recordedAt],
    );
    await platform.owner.query(
      `insert into hub.event_consumption (event_id, consumer, lane, key, seq, position, urgent, state) values ($1, 'education', 0, 'k', 1, 1, false, $2)`,
      [id, state],
    );
    return id;
  };
  const sealedOnes = async (): Promise<string[]> =>
    (await platform.owner.query('select id from hub.event where sealed is not null order by recorded_at')).rows.map(
      ({ id }) => id,
    );

  it('is only counted, unless removal was asked for', async () => {
    await event(daysAgo(31), 'DEAD');
    const [sealed] = await run();
    expect(sealed).toMatchObject({ over: 1, removed: 0, days: 30 });
    expect(await sealedOnes()).toHaveLength(1);
  });

  it('loses the sealed part of an event that was given up, once its period is over, and nothing else', async () => {
    const gone = await event(daysAgo(31), 'DEAD');
    const worked = await event(daysAgo(32), 'OPEN');
    const young = await event(daysAgo(29), 'DEAD');
    expect(await run('kim')).toMatchObject([{ over: 1, removed: 1 }, { over: 0, removed: 0 }, { removed: 0 }]);
    expect(await sealedOnes()).toEqual([worked, young]);
    const { rows } = await platform.owner.query('select payload, sealed_key from hub.event where id = $1', [gone]);
    expect(rows).toEqual([{ payload: { kept: true }, sealed_key: null }]);
    expect((await run('kim'))[0]).toMatchObject({ over: 0, removed: 0 });
  });

  it('never loses an entry of the audit, which says who removed what', async () => {
    await platform.owner.query(
      `insert into hub.audit_entry (at, service, actor, actor_name, organisation_id, purpose, action, correlation_id, outcome, record_ids)
       values ($1, 's', 'a', 'n', 'o', 'SAFEGUARD_CHILD', 'x', 'c', 'SHOWN', '{}')`,
      [daysAgo(40_000)],
    );
    expect((await run('kim')).at(-1)).toMatchObject({ rule: { table: 'hub.audit_entry' }, over: 1, removed: 0 });
    const { rows } = await platform.owner.query('select actor, action from hub.audit_entry order by id');
    expect(rows).toEqual([
      { actor: 'a', action: 'x' },
      { actor: 'operator:kim', action: 'retention:apply' },
    ]);
  });

  it('is a period in whole days, and every fault of the settings is reported', () => {
    expect(() => parseRetention({ RETENTION_MAIL_DAYS: 'long', RETENTION_AUDIT_DAYS: '0' })).toThrow(
      /RETENTION_MAIL_DAYS must be a number of days.*RETENTION_AUDIT_DAYS must be a day at least/,
    );
  });
});
