import type { Payload } from '@homeward/contracts';
import { ChildStatus, PlacementKind } from '@homeward/domain';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { careFor, place, REPORTED_AMELIA } from '../../testing/story';

type Recipients = Payload<'recipients.decided'>;
type Owed = Payload<'interview.owed'>;

const BCP = 'authority.bournemouth-christchurch-and-poole';

const told = (decided: readonly Recipients[], subject: string): string[] =>
  decided
    .filter((one) => one.subject === subject)
    .flatMap(({ recipients }) =>
      recipients.map(({ organisationId, role, person }) => [organisationId, role, person?.name].filter(Boolean).join(' ')),
    );

describe('a report, by whose child it is and where', () => {
  let cases: CaseHub;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
  });
  afterEach(() => cases.close());

  const found = (overrides: Parameters<CaseHub['report']>[0] = {}) =>
    cases.report({
      kind: 'FOUND',
      foundAt: on('12:00').toISOString(),
      receivedAt: on('12:10').toISOString(),
      areaAuthorityId: 'authority.medway',
      ...overrides,
    });
  const returned = () =>
    cases.report({ kind: 'RETURNED', returnedAt: on('12:30').toISOString(), receivedAt: on('12:40').toISOString() });

  it('a child of the authority she lives in has one file, and no host', async () => {
    await careFor(cases, CALLERS.medway(), { status: [ChildStatus.CHILD_IN_NEED] });
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    expect(
      await cases.rows('select responsible_authority_id, host_authority_id, area_authority_id from case_records.episode'),
    ).toEqual([{ responsible_authority_id: 'authority.medway', host_authority_id: null, area_authority_id: null }]);
    expect(await cases.rows('select authority_id, capacity from case_records.authority_record')).toEqual([
      { authority_id: 'authority.medway', capacity: 'RESPONSIBLE' },
    ]);
    const alerted = told(await cases.said<Recipients>('recipients.decided'), 'MISSING_ALERT');
    expect(alerted).toContain('authority.medway out_of_hours');
    expect(new Set(alerted.map((one) => one.split(' ')[0]))).toEqual(new Set(['authority.medway']));
  });

  it("[HST-01][HST-09] BCP's child in Medway is interviewed by BCP's own worker, and no provider is told", async () => {
    await careFor(cases, CALLERS.bcp());
    await place(cases, CALLERS.bcp());
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    await cases.say(found());
    expect(await cases.said('interview.owed')).toEqual([]);
    await cases.at('12:40');
    await cases.say(returned());
    const [owed] = await cases.said<Owed>('interview.owed');
    expect(owed).toMatchObject({
      responsibleAuthorityId: BCP,
      offeredTo: BCP,
      dueAt: on('+3 12:30').toISOString(),
      rule: { id: 'BCP-RHI-CLOCK' },
    });
    const decided = await cases.said<Recipients>('recipients.decided');
    expect(told(decided, 'INTERVIEW_OWED')).toEqual([`${BCP} allocated_worker Amir Vale`]);
    expect(decided.flatMap(({ recipients }) => recipients).filter(({ role }) => role === 'provider')).toEqual([]);
    expect(await cases.rows(`select organisation_id from hub.child_access where relation = 'PROVIDER'`)).toEqual([]);
    expect(await cases.rows('select authority_id, capacity from case_records.authority_record order by 2')).toEqual([
      { authority_id: 'authority.medway', capacity: 'HOST' },
      { authority_id: BCP, capacity: 'RESPONSIBLE' },
    ]);
  });

  it("an authority without a protocol hosts Rochdale's child under the fallback, and is told first", async () => {
    await careFor(cases, CALLERS.rochdale());
    await place(cases, CALLERS.rochdale(), { hostAuthority: 'Cumberland' });
    await cases.say(cases.report({ forceId: 'force.cumbria', areaAuthorityId: 'authority.cumberland', child: REPORTED_AMELIA }));
    const [alert] = await cases.said<Recipients>('recipients.decided');
    expect(alert?.recipients[0]).toMatchObject({
      organisationId: 'authority.cumberland',
      role: 'out_of_hours',
      capacity: 'HOST',
      acceptance: true,
    });
    const [decision] = await cases.rows<{ packs: string[] }>('select packs from case_records.decision');
    expect(decision?.packs.some((pack) => pack.startsWith('statutory_baseline'))).toBe(true);
    expect(
      await cases.rows(`select authority_id from case_records.authority_record where authority_id = 'authority.cumberland'`),
    ).toEqual([]);
  });

  it("[HST-02] BCP opens no file for another authority's child found in its area", async () => {
    await careFor(cases, CALLERS.rochdale());
    await place(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    await cases.say(found({ areaAuthorityId: BCP }));
    const files = await cases.rows('select authority_id from case_records.authority_record order by 1');
    expect(files).toEqual([{ authority_id: 'authority.medway' }, { authority_id: 'authority.rochdale' }]);
    const seeing = await cases.rows(
      `select relation from hub.child_access where organisation_id = $1 and episode_id is not null`,
      [BCP],
    );
    expect(seeing).toEqual([{ relation: 'AREA' }]);
  });

  it('a report that matches nobody reaches the authority of the place at once, and the desk is asked', async () => {
    await cases.say(cases.report({ child: { givenName: 'Nia', familyName: 'Okoro', dateOfBirth: '2012-05-05' } }));
    expect(await cases.rows('select identity, given_name, responsible_authority_id from case_records.child')).toEqual([
      { identity: 'PROVISIONAL', given_name: 'Nia', responsible_authority_id: null },
    ]);
    expect(await cases.rows('select reason, candidate_ids from case_records.match_task')).toEqual([
      { reason: 'MATCHES_NOBODY', candidate_ids: [] },
    ]);
    const decided = await cases.said<Recipients>('recipients.decided');
    expect(told(decided, 'MISSING_ALERT')).toContain('authority.medway out_of_hours');
    expect(told(decided, 'IDENTITY_QUESTION')).toEqual(['desk.safeguarding safeguarding_desk']);
    expect(await cases.rows(`select kind, owner_id, state from case_records.duty where kind = 'IDENTIFY_CHILD'`)).toEqual([
      { kind: 'IDENTIFY_CHILD', owner_id: 'authority.medway', state: 'PENDING' },
    ]);
    const seeing = await cases.rows(
      'select organisation_id, relation, record_id is not null as of_record from hub.child_access order by 1, 3',
    );
    expect(seeing).toEqual([
      { organisation_id: 'authority.medway', relation: 'AREA', of_record: false },
      { organisation_id: 'authority.medway', relation: 'AREA', of_record: true },
      { organisation_id: 'desk.safeguarding', relation: 'DESK', of_record: false },
      { organisation_id: 'desk.safeguarding', relation: 'DESK', of_record: true },
      { organisation_id: 'force.kent', relation: 'POLICE', of_record: false },
    ]);
  });

  it('name and date of birth alone tell no other authority: the child is a candidate that a person may confirm', async () => {
    const childId = await careFor(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    expect(await cases.rows('select reason, candidate_ids from case_records.match_task')).toEqual([
      { reason: 'MATCHES_NOBODY', candidate_ids: [childId] },
    ]);
    const decided = await cases.said<Recipients>('recipients.decided');
    expect(
      decided.flatMap(({ recipients }) => recipients).some(({ organisationId }) => organisationId === 'authority.rochdale'),
    ).toBe(false);
  });

  it('a report that matches two is a question with both as candidates', async () => {
    const ours = await careFor(cases, CALLERS.rochdale());
    await place(cases, CALLERS.rochdale());
    const theirs = await careFor(cases, CALLERS.medway(), { authorityChildId: 'M-7' });
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    const [task] = await cases.rows<{ reason: string; candidate_ids: string[] }>(
      'select reason, candidate_ids from case_records.match_task',
    );
    expect(task?.reason).toBe('MATCHES_SEVERAL');
    expect([...(task?.candidate_ids ?? [])].sort()).toEqual([ours, theirs].sort());
  });

  it('a report of an unknown place goes to the safeguarding desk, and a report of a known child from there to its authority too', async () => {
    await careFor(cases, CALLERS.rochdale(), { nhsNumber: '943 476 5919' });
    await cases.say(cases.report({ areaAuthorityId: null, flags: ['PLACE_UNKNOWN'], child: { nhsNumber: '9434765919' } }));
    const alerted = told(await cases.said<Recipients>('recipients.decided'), 'MISSING_ALERT');
    expect(alerted).toEqual(expect.arrayContaining(['desk.safeguarding safeguarding_desk', 'authority.rochdale out_of_hours']));
  });

  it("matches an authority's own child id, wherever the child is last seen", async () => {
    const childId = await careFor(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: { authorityChildId: { authorityId: 'authority.rochdale', id: 'R-100' } } }));
    expect(await cases.rows('select child_id, basis from case_records.episode_reference')).toEqual([
      { child_id: childId, basis: 'AUTHORITY_CHILD_ID' },
    ]);
    expect(await cases.rows('select area_authority_id, host_authority_id from case_records.episode')).toEqual([
      { area_authority_id: 'authority.medway', host_authority_id: null },
    ]);
    expect(
      await cases.rows(`select capacity from case_records.authority_record where authority_id = 'authority.medway'`),
    ).toEqual([{ capacity: 'AREA_LAST_SEEN' }]);
  });

  it('a placement that ended before she was last seen agrees with nothing', async () => {
    await careFor(cases, CALLERS.rochdale());
    await place(cases, CALLERS.rochdale());
    await place(cases, CALLERS.rochdale(), {
      reference: 'P-2',
      hostAuthority: 'Cumberland',
      kind: PlacementKind.FOSTER,
      startedAt: new Date('2026-10-01T09:00:00Z'),
    });
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    expect(await cases.rows('select basis from case_records.episode_reference')).toEqual([{ basis: 'NONE' }]);
  });
});
