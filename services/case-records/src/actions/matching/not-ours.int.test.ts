import type { Payload } from '@homeward/contracts';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { ameliaInMedway, careFor, REPORTED_AMELIA } from '../../testing/story';
import { whatIsSeen } from '../../testing/what-is-seen';
import { createNotOurs, type NotOurs } from './not-ours';

type Recipients = Payload<'recipients.decided'>;
type Withdrawn = Payload<'disclosure.withdrawn'>;

describe('an authority that was told says that it is not its own', () => {
  let cases: CaseHub;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
  });
  afterEach(() => cases.close());

  const say = (input: Partial<NotOurs>, caller = CALLERS.medway()) =>
    createNotOurs(
      cases.platform.database,
      cases.platform.jobsDatabase,
      cases.platform.organisations,
    )(caller, {
      because: 'WRONG_PLACE',
      reason: 'The street is in another town.',
      ...input,
    });
  const episode = async () =>
    (
      await cases.rows<{ id: string; child_id: string; area_authority_id: string | null }>(
        'select id, child_id, area_authority_id from case_records.episode where superseded_by is null',
      )
    )[0] ?? { id: '', child_id: '', area_authority_id: null };
  const told = async () =>
    (await cases.said<Recipients>('recipients.decided')).flatMap(({ recipients }) =>
      recipients.map(({ organisationId, role }) => `${organisationId} ${role}`),
    );

  it('the next front door is told in the same transaction, and the first sees nothing of it any more', async () => {
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    const before = await episode();
    expect(before.area_authority_id).toBe('authority.medway');
    await say({ episodeId: before.id, sendTo: 'Cumberland' });
    const now = await told();
    expect(now).toContain('authority.cumberland out_of_hours');
    await cases.hub.drain({ twice: true });
    expect(await episode()).toMatchObject({ id: before.id, area_authority_id: 'authority.cumberland' });
    const seen = await whatIsSeen(cases, CALLERS.medway(), { child: before.child_id, episode: before.id });
    expect(seen.has(before.id) || seen.has(before.child_id)).toBe(false);
    expect((await whatIsSeen(cases, CALLERS.cumberland(), { child: before.child_id, episode: before.id })).has(before.id)).toBe(
      true,
    );
    expect(
      await cases.rows(
        `select relation, revoked from hub.child_access where organisation_id = 'authority.medway' and until_at is null`,
      ),
    ).toEqual([]);
    expect(
      await cases.rows(`select distinct owner_id from case_records.duty where state in ('PENDING', 'WARNED', 'DUE', 'OVERDUE')`),
    ).toEqual([{ owner_id: 'authority.cumberland' }]);
    expect(
      await cases.rows(`select id from case_records.authority_record where authority_id = 'authority.medway' and state = 'OPEN'`),
    ).toEqual([]);
    expect(await cases.said<Withdrawn>('disclosure.withdrawn')).toMatchObject([
      { organisationIds: ['authority.medway'], episodeIds: [before.id], ownerId: 'desk.safeguarding' },
    ]);
  });

  it('stays with the authorities of the child where nobody is named, and the trail says who sent it away and why', async () => {
    await ameliaInMedway(cases, CALLERS.rochdale());
    const child = { authorityChildId: { authorityId: 'authority.rochdale', id: 'R-100' } };
    await cases.say(cases.report({ child, areaAuthorityId: 'authority.cumberland' }));
    const { id } = await episode();
    await say({ episodeId: id }, CALLERS.cumberland());
    await cases.hub.drain({ twice: true });
    expect(await told()).toEqual(expect.arrayContaining(['authority.rochdale out_of_hours', 'authority.medway out_of_hours']));
    const { episode: shown } = await cases.ask<{ episode: { placeCorrections: unknown[] } }>(
      CALLERS.rochdale(),
      `query ($id: ID!) { episode(id: $id) { placeCorrections { authority { id } sentTo { id } reason correctedBy } } }`,
      { id },
    );
    expect(shown.placeCorrections).toEqual([
      {
        authority: { id: 'authority.cumberland' },
        sentTo: null,
        reason: 'The street is in another town.',
        correctedBy: 'Kit Fell',
      },
    ]);
    expect(await cases.rows(`select distinct reason from case_records.decision where reason = 'NOT_OURS'`)).toHaveLength(1);
  });

  it('goes to the safeguarding desk where nobody is named and nobody knows the child', async () => {
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    const { id } = await episode();
    const before = (await told()).length;
    await say({ episodeId: id });
    expect((await told()).slice(before)).toContain('desk.safeguarding safeguarding_desk');
    await cases.hub.drain({ twice: true });
    expect((await whatIsSeen(cases, CALLERS.medway(), { child: id, episode: id })).has(id)).toBe(false);
  });

  it('does not bounce back with a corrected report that names the same place', async () => {
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    const { id } = await episode();
    await say({ episodeId: id, sendTo: 'Cumberland' });
    await cases.say(cases.report({ version: 2, receivedAt: on('02:21').toISOString(), child: REPORTED_AMELIA }));
    expect(await episode()).toMatchObject({ area_authority_id: 'authority.cumberland' });
    await expect(say({ episodeId: id, sendTo: 'Medway' }, CALLERS.cumberland())).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'input.sendTo' },
    });
    await say({ episodeId: id }, CALLERS.cumberland());
    expect(await episode()).toMatchObject({ area_authority_id: null });
  });

  it('where the match is what is wrong, the report goes to a stranger, and the place keeps the emergency', async () => {
    const amelia = await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    const { id } = await episode();
    await say({ episodeId: id, because: 'WRONG_CHILD' }, CALLERS.rochdale());
    await cases.hub.drain({ twice: true });
    const now = await episode();
    expect(now.child_id).not.toBe(amelia);
    expect((await whatIsSeen(cases, CALLERS.rochdale(), { child: now.child_id, episode: id })).has(id)).toBe(false);
    expect((await whatIsSeen(cases, CALLERS.medway(), { child: now.child_id, episode: id })).has(id)).toBe(true);
  });

  it.each<[string, Partial<NotOurs>, () => ReturnType<typeof CALLERS.medway>, string]>([
    ['by the responsible authority about the place', { because: 'WRONG_PLACE' }, CALLERS.rochdale, 'CONFLICT'],
    ['by the host, whose placement it is, about the place', { because: 'WRONG_PLACE' }, CALLERS.medway, 'CONFLICT'],
    ['with somebody to send a stranger to', { because: 'WRONG_CHILD', sendTo: 'Cumberland' }, CALLERS.rochdale, 'INVALID_INPUT'],
    ['to itself', { sendTo: 'Medway' }, CALLERS.medway, 'INVALID_INPUT'],
    ['to somebody whom nobody knows', { sendTo: 'Atlantis' }, CALLERS.medway, 'INVALID_INPUT'],
    ['without a reason', { reason: ' ' }, CALLERS.medway, 'INVALID_INPUT'],
    ['by an authority that was not told', {}, CALLERS.cumberland, 'NOT_FOUND'],
    ['by police', {}, CALLERS.kent, 'FORBIDDEN'],
  ])('is refused %s', async (_, input, caller, code) => {
    await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    const { id } = await episode();
    await expect(say({ episodeId: id, ...input }, caller())).rejects.toMatchObject({ code });
    expect(await cases.rows(`select count(*)::int from hub.event where name = 'disclosure.withdrawn'`)).toEqual([{ count: 0 }]);
  });

  it('answers an authority that sees nothing with the same as for an episode that does not exist', async () => {
    await careFor(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    const { id } = await episode();
    const refusal = (episodeId: string) =>
      say({ episodeId }, CALLERS.cumberland()).catch(({ code, message, details }) => JSON.stringify({ code, message, details }));
    expect(await refusal(id)).toBe(await refusal('00000000-0000-4000-8000-000000000001'));
  });
});
