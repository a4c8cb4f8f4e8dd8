import { openTestHub, type TestHub } from '@homeward/testkit';
import { NOTIFICATION_ROUTING } from '../../testing/service';
import { beginStory, decide, toIro, toMedway, type Story } from '../../testing/story';

/** A process without SMTP_URL, beside contact points that ask for e-mail: another process recorded them. */
describe('e-mail at a process that sends none', () => {
  let hub: TestHub;
  let story: Story;
  beforeEach(async () => {
    hub = await openTestHub({ services: [NOTIFICATION_ROUTING] });
    story = await beginStory(hub);
    await hub.owner.query(`
      insert into notification_routing.contact_point (id, organisation_id, role, position, person_subject, person_name, channels, recorded_at, recorded_by)
      select gen_random_uuid(), 'authority.medway', 'out_of_hours', position, 'medway-' || position, 'Person ' || position, channels, now(), 'test'
      from (values (1, '[{"channel":"INBOX","address":null,"secure":true},{"channel":"EMAIL","address":"one@medway.example","secure":true}]'::jsonb),
                   (2, '[{"channel":"INBOX","address":null,"secure":true}]'::jsonb)) as p (position, channels)`);
  });
  afterEach(() => hub.close());

  const told = async (): Promise<string[]> =>
    (
      await hub.owner.query(
        `select coalesce(person_subject, role) || ' ' || channel || ' ' || state as line from notification_routing.delivery
         where episode_id = $1 order by requested_at, person_subject, channel`,
        [story.episodeId],
      )
    ).rows.map(({ line }) => line);
  const beat = (at: Date): Promise<unknown> =>
    hub.owner.query(`select hub.beat('notification-routing', 'waiting-mail', 5000, $1, 0)`, [at]);

  it('is planned all the same, and left to a process that sends mail while one is alive', async () => {
    await decide(hub, story, [toMedway()]);
    await hub.drain({ twice: true });
    expect(await told()).toEqual(['medway-1 EMAIL REQUESTED', 'medway-1 INBOX DELIVERED']);
    hub.clocks.advanceSystem(121_000);
    await beat(hub.clocks.system.now());
    await hub.sweep();
    expect(await told()).toEqual(['medway-1 EMAIL REQUESTED', 'medway-1 INBOX DELIVERED']);
  });

  it('fails visibly where none is, says why, and the next person is asked at once', async () => {
    await beat(hub.clocks.system.now());
    await decide(hub, story, [
      toMedway(),
      toIro({ person: { subject: 'rochdale-iro', name: 'Ida', email: 'ida@rochdale.example' } }),
    ]);
    await hub.drain();
    hub.clocks.advanceSystem(119_000);
    await hub.sweep();
    expect((await told()).filter((line) => line.includes('FAILED'))).toEqual([]);
    hub.clocks.advanceSystem(2_000);
    await hub.sweep();
    await hub.sweep();
    await hub.drain();
    expect((await told()).sort()).toEqual([
      'medway-1 EMAIL FAILED',
      'medway-1 INBOX DELIVERED',
      'medway-2 INBOX DELIVERED',
      'rochdale-iro EMAIL FAILED',
      'rochdale-iro INBOX DELIVERED',
    ]);
    const { rows } = await hub.owner.query(
      `select distinct failed_because from notification_routing.delivery where state = 'FAILED'`,
    );
    expect(rows).toEqual([{ failed_because: 'No process of this hub sends e-mail: set SMTP_URL.' }]);
    const { rows: ended } = await hub.owner.query(
      `select payload ->> 'state' as state from hub.event where name = 'delivery.ended' and payload ->> 'state' = 'FAILED'`,
    );
    expect(ended).toHaveLength(2);
    await hub.sweep();
    expect((await told()).filter((line) => line.includes('FAILED'))).toHaveLength(2);
  });
});
