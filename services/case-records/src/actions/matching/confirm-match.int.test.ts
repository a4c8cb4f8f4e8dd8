import type { Payload } from '@homeward/contracts';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { ameliaInMedway, careFor, place, REPORTED_AMELIA } from '../../testing/story';
import { createConfirmMatch } from './confirm-match';

type Recipients = Payload<'recipients.decided'>;

describe('a person says whose a report is', () => {
  let cases: CaseHub;
  let confirm: ReturnType<typeof createConfirmMatch>;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
    confirm = createConfirmMatch(cases.platform.database, cases.platform.jobsDatabase);
  });
  afterEach(() => cases.close());

  const report = (overrides: Parameters<CaseHub['report']>[0] = {}) => cases.report({ child: REPORTED_AMELIA, ...overrides });
  const seeing = (where: string) =>
    cases.rows(
      `select organisation_id, relation from hub.child_access where until_at is null and not revoked and ${where} order by organisation_id, relation`,
    );

  it('the desk moves it to the real child: the other authority is told, and the stand-in is gone', async () => {
    const childId = await careFor(cases, CALLERS.rochdale());
    const missing = report();
    await cases.say(missing);
    const { notificationId } = missing.payload as Payload<'notification.accepted'>;
    const [before] = await cases.rows<{ id: string }>('select id from case_records.episode');
    const episodeId = await confirm(CALLERS.desk(), { notificationId, childId });
    await cases.hub.drain({ twice: true });
    expect(episodeId).toBe(before?.id);
    expect(await cases.rows('select child_id, state, responsible_authority_id from case_records.episode')).toEqual([
      { child_id: childId, state: 'MISSING', responsible_authority_id: 'authority.rochdale' },
    ]);
    expect(await cases.rows(`select superseded_by from case_records.child where identity = 'SUPERSEDED'`)).toEqual([
      { superseded_by: childId },
    ]);
    expect(await cases.rows('select resolved_by, resolved_at is not null as resolved from case_records.match_task')).toEqual([
      { resolved_by: 'Robin Ash', resolved: true },
    ]);
    expect(await cases.rows('select child_id, episode_id from hub.record_link where current')).toEqual([
      { child_id: childId, episode_id: episodeId },
    ]);
    const told = (await cases.said<Recipients>('recipients.decided')).at(-1);
    expect(told?.recipients.map(({ organisationId }) => organisationId)).toContain('authority.rochdale');
    expect(told?.recipients.map(({ organisationId }) => organisationId)).not.toContain('authority.medway');
    expect(await cases.rows(`select state from case_records.duty where kind = 'IDENTIFY_CHILD'`)).toEqual([{ state: 'MET' }]);
    expect(await seeing(`child_id <> '${childId}'`)).toEqual([]);
    expect(await seeing(`organisation_id = 'desk.safeguarding'`)).toEqual([]);
    expect(await seeing(`episode_id is not null`)).toEqual([
      { organisation_id: 'authority.medway', relation: 'AREA' },
      { organisation_id: 'force.kent', relation: 'POLICE' },
      { organisation_id: 'provider.advocacy-focus', relation: 'PROVIDER' },
    ]);
  });

  it('a wrong match is undone: who was wrongly let in is shut out, and the duties go with the report', async () => {
    const amelia = await ameliaInMedway(cases, CALLERS.rochdale());
    const nia = await careFor(cases, CALLERS.medway(), {
      authorityChildId: 'M-1',
      givenName: 'Nia',
      familyName: 'Okoro',
      dateOfBirth: '2012-05-05',
    });
    const missing = report();
    await cases.say(missing);
    const { notificationId } = missing.payload as Payload<'notification.accepted'>;
    await cases.say(
      report({ kind: 'FOUND', foundAt: on('02:21').toISOString(), receivedAt: on('02:21').toISOString(), child: {} }),
    );
    await confirm(CALLERS.medway(), { notificationId, childId: nia });
    await cases.hub.drain({ twice: true });
    expect(await cases.rows('select child_id, responsible_authority_id, host_authority_id from case_records.episode')).toEqual([
      { child_id: nia, responsible_authority_id: 'authority.medway', host_authority_id: null },
    ]);
    expect(await seeing(`relation = 'PROVIDER'`)).toEqual([]);
    expect(await cases.rows(`select revoked from hub.child_access where relation = 'PROVIDER'`)).toEqual([{ revoked: true }]);
    expect(await cases.rows(`select authority_id, state from case_records.authority_record order by 1`)).toEqual([
      { authority_id: 'authority.medway', state: 'OPEN' },
      { authority_id: 'authority.rochdale', state: 'WITHDRAWN' },
    ]);
    expect(await cases.said('interview.cancelled')).toHaveLength(1);
    const owed = await cases.rows(
      `select owner_id, state from case_records.duty where kind = 'RETURN_HOME_INTERVIEW' order by 1`,
    );
    expect(owed).toEqual([
      { owner_id: 'authority.medway', state: 'PENDING' },
      { owner_id: 'authority.rochdale', state: 'SUPERSEDED' },
    ]);
    expect(await cases.rows(`select count(*)::int from case_records.episode where child_id = $1`, [amelia])).toEqual([
      { count: 0 },
    ]);
  });

  it('joins the episode that the child already has open', async () => {
    const childId = await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(report());
    const strange = report({
      forceId: 'force.essex',
      policeReference: 'E1',
      areaAuthorityId: 'authority.essex',
      child: { givenName: 'Mia' },
    });
    await cases.say(strange);
    expect(await cases.rows('select count(*)::int from case_records.episode')).toEqual([{ count: 2 }]);
    const episodeId = await confirm(CALLERS.desk(), {
      notificationId: (strange.payload as Payload<'notification.accepted'>).notificationId,
      childId,
    }).catch((error: { code: string }) => error.code);
    expect(episodeId).toBe('NOT_FOUND');
    await cases.asJob((tx) =>
      tx.grantAccess([
        {
          childId,
          episodeId: null,
          recordId: null,
          organisationId: 'desk.safeguarding',
          relation: 'DESK',
          fromAt: tx.now,
          because: { event: 'test' },
        },
      ]),
    );
    const joined = await confirm(CALLERS.desk(), {
      notificationId: (strange.payload as Payload<'notification.accepted'>).notificationId,
      childId,
    });
    expect(await cases.rows('select id, superseded_by from case_records.episode order by superseded_by nulls first')).toEqual([
      { id: joined, superseded_by: null },
      { id: expect.any(String), superseded_by: joined },
    ]);
    expect(
      await cases.rows(`select force_id from case_records.episode_reference where episode_id = $1 order by 1`, [joined]),
    ).toEqual([{ force_id: 'force.essex' }, { force_id: 'force.kent' }]);
  });

  it('is not undone by a later report, which a machine would match otherwise', async () => {
    await ameliaInMedway(cases, CALLERS.rochdale());
    const nia = await careFor(cases, CALLERS.medway(), {
      authorityChildId: 'M-1',
      givenName: 'Nia',
      familyName: 'Okoro',
      dateOfBirth: '2012-05-05',
    });
    const missing = report();
    await cases.say(missing);
    await confirm(CALLERS.medway(), {
      notificationId: (missing.payload as Payload<'notification.accepted'>).notificationId,
      childId: nia,
    });
    await cases.say(report({ version: 2, receivedAt: on('02:21').toISOString() }));
    expect(await cases.rows('select child_id, basis from case_records.episode_reference')).toEqual([
      { child_id: nia, basis: 'PERSON' },
    ]);
  });

  it('a report with more of who she is settles the question by itself', async () => {
    const childId = await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: { givenName: 'Amelia' } }));
    expect(await cases.rows('select basis from case_records.episode_reference')).toEqual([{ basis: 'NONE' }]);
    await cases.say(report({ version: 2, receivedAt: on('02:21').toISOString() }));
    expect(await cases.rows('select child_id, basis from case_records.episode_reference')).toEqual([
      { child_id: childId, basis: 'NAME_BIRTH_AND_PLACE' },
    ]);
    expect(await cases.rows('select resolved_by from case_records.match_task')).toEqual([
      { resolved_by: 'NAME_BIRTH_AND_PLACE' },
    ]);
    expect(await seeing(`organisation_id = 'desk.safeguarding'`)).toEqual([]);
  });

  it.each([
    ['another authority, which sees neither', CALLERS.cumberland],
    ['the responsible authority, which does not see the report', CALLERS.rochdale],
  ])('is refused to %s', async (_, caller) => {
    const childId = await careFor(cases, CALLERS.rochdale());
    const missing = report();
    await cases.say(missing);
    const { notificationId } = missing.payload as Payload<'notification.accepted'>;
    await expect(confirm(caller(), { notificationId, childId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await cases.rows('select basis from case_records.episode_reference')).toEqual([{ basis: 'NONE' }]);
  });

  it('is refused to the authority of the place for a child that it may not see', async () => {
    const childId = await careFor(cases, CALLERS.rochdale());
    await place(cases, CALLERS.rochdale(), { hostAuthority: 'Cumberland' });
    const missing = report();
    await cases.say(missing);
    const { notificationId } = missing.payload as Payload<'notification.accepted'>;
    await expect(confirm(CALLERS.medway(), { notificationId, childId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
