import { newId, type Caller } from '@homeward/service-kit';
import { callerFor, createTestPlatform, type TestPlatform } from '@homeward/testkit';
import { createAcceptNotification } from '../actions/notification/accept-notification';
import { policeNotificationsEntities, policeNotificationsMigrations } from '../schema';
import { notificationsOfEpisodes, pageNotifications, readNotifications } from './read-notification.store';

const at = (time: string): Date => new Date(`2026-06-06T${time}:00Z`);
const kent = (): Caller => callerFor({ subject: 'kent-police', organisationId: 'force.kent', roles: ['police-system'] });

describe('the store of notifications, without row-level security to help it', () => {
  let platform: TestPlatform;
  const [childId, episodeId] = [newId(), newId()];
  let early: string;
  let late: string;

  beforeAll(async () => {
    platform = await createTestPlatform({
      serviceName: 'police-notifications',
      migrations: policeNotificationsMigrations,
      entities: policeNotificationsEntities,
      now: at('01:10'),
    });
    const accept = createAcceptNotification(platform.organisations);
    const tell = (risk: 'MEDIUM' | 'HIGH'): Promise<string> =>
      platform.jobsDatabase.write(kent(), 'test:report', async (tx) => {
        const told = { policeReference: 'KP-1', risk, gradedAt: at('01:00') };
        const { notificationId } = (await accept(tx, 'force.kent', { kind: 'RISK_CHANGED', told })).receipt;
        tx.linkRecord([{ recordId: notificationId, recordKind: 'PoliceNotification', childId, episodeId }]);
        return notificationId;
      });
    early = await tell('MEDIUM');
    await platform.clocks.business.moveTo(at('03:00'));
    late = await tell('HIGH');
    await platform.jobsDatabase.write(kent(), 'test:grant', async (tx) => {
      const scope = { childId, episodeId: null, recordId: null, because: { event: 'test' } };
      tx.grantAccess([
        { ...scope, organisationId: 'authority.rochdale', relation: 'RESPONSIBLE', fromAt: at('02:30') },
        { ...scope, organisationId: 'authority.medway', relation: 'HOST', fromAt: at('01:00'), untilAt: at('02:00') },
        { ...scope, organisationId: 'authority.kent', relation: 'AREA', fromAt: at('01:00'), untilAt: at('02:00') },
        { ...scope, organisationId: 'authority.dorset', relation: 'HOST', fromAt: at('04:00') },
      ]);
    });
  });
  afterAll(() => platform.close());

  const READERS: [who: string, organisationId: string, expected: string[]][] = [
    ['the force that told', 'force.kent', ['early', 'late']],
    ['another force', 'force.dorset', []],
    ['the responsible authority, also what is older than its responsibility', 'authority.rochdale', ['early', 'late']],
    ['a former host, what came in its time', 'authority.medway', ['early']],
    ['a former area, whose relation has ended', 'authority.kent', []],
    ['a host to be', 'authority.dorset', []],
    ['an authority that has nothing to do with it', 'authority.cumberland', []],
  ];
  const names = (rows: { id: string }[]): string[] => rows.map(({ id }) => (id === early ? 'early' : 'late'));

  it.each(READERS)('shows %s just that', async (_who, organisationId, expected) => {
    // The jobs' login sees every row: what is left out here, the statements leave out.
    const [byId, ofEpisode, page] = await platform.jobsDatabase.read(
      callerFor({ organisationId, roles: [organisationId.startsWith('force.') ? 'police-system' : 'team-manager'] }),
      async (tx) => [
        await readNotifications(tx, [early, late]),
        await notificationsOfEpisodes(tx, [episodeId]),
        await pageNotifications(tx, { limit: 10, kind: null, after: null }),
      ],
    );
    expect(names(byId).sort()).toEqual(expected);
    expect(names(ofEpisode)).toEqual(expected);
    expect(names(page)).toEqual([...expected].reverse());
  });

  it('fills a page also where what the reader may see lies among much that it may not', async () => {
    const rows = await platform.jobsDatabase.read(callerFor(), (tx) =>
      pageNotifications(tx, { limit: 1, kind: null, after: null }),
    );
    expect(rows.map(({ id }) => id)).toEqual([early]);
  });

  it('lists the same for those who may see so much that it is quicker to walk through everything', async () => {
    await platform.owner.query(
      `insert into hub.child_access (child_id, organisation_id, relation, from_at, because)
       select gen_random_uuid(), organisation, 'RESPONSIBLE', $2, '{"event": "test"}' from unnest($1::text[]) as organisation, generate_series(1, 2000)`,
      [READERS.map(([, organisationId]) => organisationId), at('01:00')],
    );
    for (const [, organisationId, expected] of READERS) {
      const page = await platform.jobsDatabase.read(
        callerFor({ organisationId, roles: [organisationId.startsWith('force.') ? 'police-system' : 'team-manager'] }),
        (tx) => pageNotifications(tx, { limit: 10, kind: null, after: null }),
      );
      expect(names(page)).toEqual([...expected].reverse());
    }
  });
});
