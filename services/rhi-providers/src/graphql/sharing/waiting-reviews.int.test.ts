import { PEOPLE } from '../../testing/people';
import { hours, iso, openRhiHub, type Owed, type RhiHub } from '../../testing/rhi-hub';

type Told = Owed & { interviewId: string };

/** Asked for on a Saturday at 11:15; a working day later is Monday at 11:15, two are Tuesday. */
const MONDAY = 48;
const TUESDAY = 72;
const MINUTE = 1 / 60;

describe('a decision about sharing that waits for a manager', () => {
  let hub: RhiHub;
  let one: Told;
  beforeEach(async () => {
    hub = await openRhiHub();
    one = await waiting();
  });
  afterEach(() => hub.close());

  async function waiting(): Promise<Told> {
    const owed = await hub.owe();
    const { rows } = await hub.platform.owner.query('select id from rhi_providers.assignment where duty_id = $1', [owed.dutyId]);
    const assignmentId = rows[0].id as string;
    await hub.must(PEOPLE.advocacy, 'accept', { id: assignmentId });
    const held = await hub.must(PEOPLE.advocacy, 'hold', { input: { assignmentId, heldAt: iso(0), seenAlone: true } });
    const interviewId = held['id'] as string;
    const parts = [{ kind: 'WHAT_HAPPENED', text: 'She was with Ottilie', namesOtherChildren: true }];
    await hub.must(PEOPLE.advocacy, 'submit', { input: { interviewId, parts } });
    const input = { interviewId, to: 'authority.medway', parts: ['WHAT_HAPPENED'], purpose: 'Safety' };
    await hub.ask(PEOPLE.rochdale, 'release', { input });
    return { ...owed, interviewId };
  }
  const sweep = async (): Promise<number> => {
    let worked = 0;
    for (const { run } of hub.service.sweeps) worked += await run(hub.platform.jobsDatabase);
    return worked;
  };
  const at = (count: number): Promise<void> => hub.platform.clocks.business.moveTo(hours(count));
  const told = async (): Promise<[unknown, unknown[]][]> =>
    (await hub.said(one.episodeId, 'recipients.decided')).map(({ payload }) => [
      payload['subject'],
      (payload['recipients'] as { organisationId: string; role: string }[]).map(
        ({ organisationId, role }) => `${organisationId} ${role}`,
      ),
    ]);
  const WAITS = ['SHARING_REVIEW_WAITS', ['authority.rochdale practice_manager']];
  const OVERDUE = [
    'SHARING_REVIEW_OVERDUE',
    ['authority.rochdale practice_manager', 'authority.rochdale service_manager', 'authority.rochdale head_of_service'],
  ];

  it('is told to nobody before a working day is over, then once to the managers, and once more as overdue', async () => {
    await at(MONDAY - MINUTE);
    expect([await sweep(), await told()]).toEqual([0, []]);
    await at(MONDAY);
    await Promise.all([sweep(), sweep()]);
    expect(await told()).toEqual([WAITS]);
    await at(TUESDAY - MINUTE);
    expect(await sweep()).toBe(0);
    await at(TUESDAY);
    expect(await sweep()).toBe(1);
    await at(20 * TUESDAY);
    expect(await sweep()).toBe(0);
    expect(await told()).toEqual([WAITS, OVERDUE]);
  });

  it('is told with ids and a rule, and no word of what was asked', async () => {
    await at(MONDAY);
    await sweep();
    const [{ payload, urgent } = { payload: {}, urgent: null }] = await hub.said(one.episodeId, 'recipients.decided');
    expect({ urgent, ...payload }).toMatchObject({
      urgent: false,
      interviewId: one.interviewId,
      childId: one.childId,
      recipients: [{ rule: { id: 'HUB-SHARING-REVIEW' }, acceptance: false }],
    });
    expect(JSON.stringify(payload)).not.toMatch(/Ottilie|Safety|medway/);
  });

  it('is told of no more once a manager has decided it', async () => {
    await at(MONDAY);
    await sweep();
    const { sharing } = await hub.must(PEOPLE.rochdale, 'sharing', { id: one.interviewId });
    await hub.must(PEOPLE.rochdaleManager, 'review', {
      input: { id: sharing[0].id, outcome: 'DENY', reason: 'She asked us not to' },
    });
    await at(TUESDAY);
    expect(await sweep()).toBe(1);
    await at(20 * TUESDAY);
    expect([await sweep(), await told()]).toEqual([0, [WAITS]]);
  });

  it('waits for the managers of whoever is responsible by then, and while nobody is for somebody to be', async () => {
    const responsible = { childId: one.childId };
    await hub.platform.owner.query(`update hub.child_access set until_at = $2 where child_id = $1 and relation = 'RESPONSIBLE'`, [
      one.childId,
      hours(1),
    ]);
    await at(MONDAY);
    expect([await sweep(), await told()]).toEqual([1, []]);
    await hub.grant('authority.cumberland', 'RESPONSIBLE', responsible);
    await at(TUESDAY);
    await sweep();
    expect(await told()).toEqual([['SHARING_REVIEW_WAITS', ['authority.cumberland practice_manager']]]);
  });
});
