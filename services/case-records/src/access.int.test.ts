import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { createRecordContactRestriction } from './actions/restriction/record-contact-restriction';
import { CALLERS, openCaseHub, type CaseHub } from './testing/case-hub';
import { on } from './testing/fact-of';
import { ameliaInMedway, careFor, place, REPORTED_AMELIA } from './testing/story';

const TABLES = [
  'child',
  'placement',
  'allocation',
  'contact_restriction',
  'episode',
  'episode_reference',
  'episode_fact',
  'authority_record',
  'duty',
  'decision',
  'match_task',
  'notification_fact',
];

describe('who sees what, by the database alone', () => {
  let cases: CaseHub;
  let childId: string;
  beforeAll(async () => {
    cases = await openCaseHub(openTestHub);
    childId = await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    await cases.say(
      cases.report({ policeReference: 'K9', child: { givenName: 'Nia', familyName: 'Okoro', dateOfBirth: '2012-05-05' } }),
    );
  });
  afterAll(() => cases.close());

  const counts = async (caller: Caller): Promise<Record<string, number>> =>
    cases.platform.database.read(caller, async (tx) => {
      const rows = (await tx.manager.query(
        TABLES.map((table) => `select '${table}' as name, count(*)::int from case_records.${table}`).join(' union all '),
      )) as { name: string; count: number }[];
      return Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]));
    });

  it('a fourth authority sees nothing at all', async () => {
    expect(await counts(CALLERS.cumberland())).toEqual({});
  });

  it('a new responsible authority sees all that the former one recorded, which keeps its own; another that was responsible does not', async () => {
    const nia = await careFor(cases, CALLERS.worcestershire(), { authorityChildId: 'W-1', givenName: 'Nia' });
    await place(cases, CALLERS.worcestershire(), { authorityChildId: 'W-1', reference: 'W-P1', hostAuthority: 'Kent' });
    await createRecordContactRestriction(cases.platform.database, cases.platform.organisations)(CALLERS.worcestershire(), {
      childId: nia,
      organisation: 'provider.advocacy-focus',
      reason: 'COURT_ORDER',
    });
    const of = (caller: Caller): Promise<number[]> =>
      cases.platform.database.read(caller, async (tx) => {
        const tables = ['placement', 'allocation', 'contact_restriction'];
        const counted = tables.map(
          (table) => `(select count(*)::int from case_records.${table} where child_id = $1) as ${table}`,
        );
        const [row] = await tx.sql<Record<string, number>>({ name: 'test.history', text: `select ${counted.join(', ')}` }, [nia]);
        return Object.values(row ?? {});
      });
    const seen = async (caller: Caller): Promise<number> =>
      (
        await cases.ask<{ child: { placements: unknown[] } }>(
          caller,
          'query ($id: ID!) { child(id: $id) { placements { id } } }',
          {
            id: nia,
          },
        )
      ).child.placements.length;
    const now = await cases.asJob((tx) => tx.now);
    const responsible = { childId: nia, episodeId: null, recordId: null, relation: 'RESPONSIBLE' as const };
    const because = { event: 'test' };
    const past = { fromAt: new Date('2025-01-01T00:00:00Z'), untilAt: new Date('2025-06-01T00:00:00Z') };
    expect(await of(CALLERS.bcp())).toEqual([0, 0, 0]);
    await cases.asJob((tx) => {
      tx.endAccess([{ ...responsible, organisationId: 'authority.worcestershire', at: now }]);
      tx.grantAccess([
        { ...responsible, organisationId: 'authority.bournemouth-christchurch-and-poole', fromAt: now, because },
        { ...responsible, organisationId: 'authority.buckinghamshire', ...past, because },
      ]);
    });
    expect([await of(CALLERS.bcp()), await seen(CALLERS.bcp())]).toEqual([[1, 3, 1], 1]);
    expect(await of(CALLERS.worcestershire())).toEqual([1, 3, 1]);
    expect(await of(CALLERS.buckinghamshire())).toEqual([0, 0, 0]);
  });

  it('nobody sees anything without the settings of a transaction', async () => {
    const rows = (await cases.platform.database.dataSource.query(
      'select id from case_records.child union all select id from case_records.episode',
    )) as unknown[];
    expect(rows).toEqual([]);
  });

  it('the responsible authority sees its child and all that hangs on it, and not the stranger', async () => {
    expect(await counts(CALLERS.rochdale())).toMatchObject({
      child: 1,
      placement: 1,
      allocation: 3,
      episode: 1,
      episode_reference: 1,
      authority_record: 2,
    });
  });

  it('the host sees both, and the task; nobody reads what the police said through the API', async () => {
    const seen = await counts(CALLERS.medway());
    expect(seen).toMatchObject({ child: 2, placement: 1, allocation: 3, episode: 2, episode_reference: 2, match_task: 1 });
    expect(seen).not.toHaveProperty('notification_fact');
  });

  it('the provider sees the one episode, the placement and the worker, and no sign of other records', async () => {
    expect(await counts(CALLERS.advocacyFocus())).toEqual({
      child: 1,
      placement: 1,
      allocation: 3,
      episode: 1,
      episode_reference: 1,
    });
  });

  it("the API writes neither episodes nor another authority's children", async () => {
    const write = (caller: Caller, text: string) =>
      cases.platform.database.write(caller, 'child:record', (tx) => tx.manager.query(text));
    await expect(
      write(
        CALLERS.medway(),
        `insert into case_records.child (id, responsible_authority_id, identity, recorded_at) values (gen_random_uuid(), 'authority.rochdale', 'CONFIRMED', now())`,
      ),
    ).rejects.toThrow('row-level security');
    await write(CALLERS.medway(), `update case_records.child set family_name = 'Changed' where id = '${childId}'`).catch(
      () => undefined,
    );
    await write(CALLERS.rochdale(), `update case_records.episode set state = 'RETURNED'`).catch(() => undefined);
    await write(CALLERS.rochdale(), `delete from case_records.episode`).catch(() => undefined);
    await write(CALLERS.medway(), `delete from case_records.placement`).catch(() => undefined);
    expect(
      await cases.rows(
        `select family_name, (select count(*)::int from case_records.placement where child_id = $1) as placements from case_records.child where id = $1`,
        [childId],
      ),
    ).toEqual([{ family_name: 'Cruz', placements: 1 }]);
    expect(await cases.rows(`select distinct state from case_records.episode`)).toEqual([{ state: 'MISSING' }]);
  });
});

describe('a host, in the course of time', () => {
  let cases: CaseHub;
  beforeAll(async () => {
    cases = await openCaseHub(openTestHub, new Date('2026-07-01T10:00:00Z'));
    await careFor(cases, CALLERS.rochdale());
    const of = (reference: string, hostAuthority: string, startedAt: string) =>
      place(cases, CALLERS.rochdale(), { reference, hostAuthority, startedAt: new Date(startedAt) });
    await of('P-1', 'Medway', '2026-06-01T09:00:00Z');
    await of('P-2', 'Cumberland', '2026-08-01T09:00:00Z');
    await cases.hub.clocks.business.moveTo(on('02:30'));
    const absence = (policeReference: string, at: string, area: string) => [
      cases.report({ policeReference, lastSeenAt: at, receivedAt: at, areaAuthorityId: area, child: REPORTED_AMELIA }),
      cases.report({
        policeReference,
        kind: 'RETURNED',
        returnedAt: at.replace('T10', 'T20'),
        receivedAt: at.replace('T10', 'T21'),
      }),
    ];
    await cases.say(
      ...absence('JUNE', '2026-06-10T10:00:00Z', 'authority.medway'),
      ...absence('SEPTEMBER', '2026-09-10T10:00:00Z', 'authority.cumberland'),
    );
  });
  afterAll(() => cases.close());

  const started = (caller: Caller): Promise<string[]> =>
    cases.platform.database.read(caller, async (tx) => {
      const rows = (await tx.manager.query('select started_at from case_records.episode order by 1')) as { started_at: Date }[];
      return rows.map((row) => row.started_at.toISOString().slice(0, 7));
    });

  it('sees the episodes that began in its time, also when that has ended, and no others', async () => {
    expect(await started(CALLERS.medway())).toEqual(['2026-06']);
    expect(await started(CALLERS.cumberland())).toEqual(['2026-09']);
  });

  it('is none to whoever is responsible: that authority sees all history', async () => {
    expect(await started(CALLERS.rochdale())).toEqual(['2026-06', '2026-09']);
  });
});
