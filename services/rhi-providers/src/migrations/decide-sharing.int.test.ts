import { newId } from '@homeward/service-kit';
import { callerFor, createTestPlatform, type TestPlatform } from '@homeward/testkit';
import type { QueryRunner } from 'typeorm';
import { rhiProvidersEntities, rhiProvidersMigrations } from '../schema';
import { DecideSharing1763774300000 } from './1763774300000-decide-sharing';

describe('the migration by which sharing is decided', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    const migrations = rhiProvidersMigrations.slice(0, rhiProvidersMigrations.indexOf(DecideSharing1763774300000));
    platform = await createTestPlatform({ serviceName: 'rhi-providers', migrations, entities: rhiProvidersEntities });
  });
  afterAll(() => platform.close());

  it('learns of the restrictions that were recorded before, the newest word of each', async () => {
    const [restrictionId, childId] = [newId(), newId()];
    const payload = { restrictionId, childId, organisationId: 'authority.medway', role: null, personSubject: null };
    for (const untilAt of [null, '2026-11-20T00:00:00.000Z'])
      await platform.jobsDatabase.write(callerFor(), 'test:tell', async (tx) =>
        tx.publish({
          name: 'restriction.recorded',
          key: childId,
          urgent: true,
          occurredAt: tx.now,
          payload: { ...payload, reason: 'COURT_ORDER', fromAt: '2026-11-14T00:00:00.000Z', untilAt },
        }),
      );
    const runner = { query: (text: string) => platform.owner.query(text) } as unknown as QueryRunner;
    await new DecideSharing1763774300000().up(runner);
    const { rows } = await platform.owner.query('select * from rhi_providers.restriction_fact');
    expect(rows).toMatchObject([
      { id: restrictionId, child_id: childId, organisation_id: 'authority.medway', until_at: new Date('2026-11-20T00:00:00Z') },
    ]);
  });
});
