import { applyRetention, newId, parseRetention } from '@homeward/service-kit';
import { openTestHub, type TestHub } from '@homeward/testkit';
import { notificationRoutingRetention } from './retention';
import { NOTIFICATION_ROUTING } from './testing/service';

const NOW = new Date('2026-11-22T09:00:00Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);

describe('how long routing keeps addresses', () => {
  let hub: TestHub;
  beforeEach(async () => {
    hub = await openTestHub({ services: [NOTIFICATION_ROUTING] });
  });
  afterEach(() => hub.close());

  const mail = async ({ subject = 'MISSING_ALERT', done = true, days = 100, episodeId = newId() } = {}): Promise<string> => {
    const id = newId();
    await hub.owner.query(
      `insert into notification_routing.delivery (id, decision_id, subject, episode_id, organisation_id, role, person_key, channel, state,
         urgent, rule, decided_at, requested_at)
       values ($1, $1, $2, $3, 'authority.medway', 'iro', '', 'EMAIL', 'SENT', true, '{}', $4, $4)`,
      [id, subject, episodeId, daysAgo(days)],
    );
    await hub.owner.query(
      `insert into notification_routing.mail (delivery_id, address, not_before, done) values ($1, 'a@b.example', $2, $3)`,
      [id, daysAgo(days), done],
    );
    return id;
  };
  const standDown = (episodeId: string, days: number): Promise<unknown> =>
    hub.owner.query(
      `insert into notification_routing.decision (id, subject, episode_id, urgent, also_everyone_alerted, decided_at)
       values ($1, 'FOUND', $2, true, true, $3)`,
      [newId(), episodeId, daysAgo(days)],
    );
  const apply = async (): Promise<string[]> => {
    await applyRetention({
      databaseUrl: hub.databaseUrl,
      settings: parseRetention({ RETENTION_MAIL_DAYS: '90' }),
      rules: notificationRoutingRetention,
      now: NOW,
      removeAs: 'kim',
    });
    return (await hub.owner.query('select delivery_id as id from notification_routing.mail')).rows.map(({ id }) => id);
  };

  it('removes those of e-mail that is over, and leaves the delivery that says what became of it', async () => {
    const gone = await mail({ subject: 'INTERVIEW_SUBMITTED' });
    const waiting = await mail({ subject: 'INTERVIEW_SUBMITTED', done: false });
    const young = await mail({ subject: 'INTERVIEW_SUBMITTED', days: 89 });
    expect((await apply()).toSorted()).toEqual([waiting, young].toSorted());
    const { rows } = await hub.owner.query('select state from notification_routing.delivery where id = $1', [gone]);
    expect(rows).toEqual([{ state: 'SENT' }]);
  });

  it('keeps that of an alert for as long as it may have to be taken back', async () => {
    const episodeId = newId();
    const alert = await mail({ episodeId });
    expect(await apply()).toEqual([alert]);
    await standDown(episodeId, 95);
    expect(await apply()).toEqual([]);
  });

  it('keeps that of an alert while something was decided on its episode since', async () => {
    const episodeId = newId();
    const alert = await mail({ episodeId });
    await standDown(episodeId, 95);
    await standDown(episodeId, 10);
    expect(await apply()).toEqual([alert]);
  });
});
