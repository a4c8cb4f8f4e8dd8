import type { Payload } from '@homeward/contracts';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { ameliaInMedway, REPORTED_AMELIA } from '../../testing/story';

type Recipients = Payload<'recipients.decided'>;
type Owed = Payload<'interview.owed'>;

const named = ({ recipients }: Recipients): string[] =>
  recipients.map(({ organisationId, role, person }) => [organisationId, role, person?.name].filter(Boolean).join(' '));

describe("Rochdale's child in Medway", () => {
  let cases: CaseHub;
  let childId: string;
  let episodeId: string;

  beforeAll(async () => {
    cases = await openCaseHub(openTestHub);
    childId = await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(cases.report({ risk: 'HIGH', child: REPORTED_AMELIA }));
    episodeId = (await cases.rows<{ id: string }>('select id from case_records.episode'))[0]?.id as string;
  });
  afterAll(() => cases.close());

  it('[EPI-04] is one open episode of the child, by name, date of birth and placement', async () => {
    const rows = await cases.rows(
      `select e.child_id, e.state, e.risk, e.responsible_authority_id, e.host_authority_id, e.area_authority_id, e.started_at, r.basis
       from case_records.episode e join case_records.episode_reference r on r.episode_id = e.id`,
    );
    expect(rows).toEqual([
      {
        child_id: childId,
        state: 'MISSING',
        risk: 'HIGH',
        responsible_authority_id: 'authority.rochdale',
        host_authority_id: 'authority.medway',
        area_authority_id: null,
        started_at: on('02:10'),
        basis: 'NAME_BIRTH_AND_PLACE',
      },
    ]);
  });

  it('[NOT-14][NOT-16] tells the host first, then the front door, the worker, the IRO and Advocacy Focus', async () => {
    const decided = await cases.said<Recipients>('recipients.decided');
    const alert = decided.find(({ subject }) => subject === 'MISSING_ALERT') as Recipients;
    expect(decided).toHaveLength(1);
    expect(alert).toMatchObject({ episodeId, childId, acceptWithinMinutes: 10, alsoEveryoneAlerted: false });
    expect(alert.recipients[0]?.organisationId).toBe('authority.medway');
    expect(named(alert)).toEqual(
      expect.arrayContaining([
        'authority.medway out_of_hours',
        'authority.rochdale out_of_hours',
        'authority.rochdale allocated_worker Amir Vale',
        'authority.rochdale iro Ida Marsh',
        'provider.advocacy-focus provider',
      ]),
    );
    const doors = alert.recipients.filter(({ role }) => role === 'out_of_hours');
    expect(doors.map(({ acceptance }) => acceptance)).toEqual([true, true]);
    expect(alert.recipients.every(({ rule }) => rule.id !== '' && rule.source !== '')).toBe(true);
  });

  it("[HST-04] opens Medway's file as the host and Rochdale's as the responsible authority, each with its rule", async () => {
    const rows = await cases.rows(
      'select authority_id, capacity, state, risk, rule_id from case_records.authority_record order by authority_id',
    );
    expect(rows).toEqual([
      { authority_id: 'authority.medway', capacity: 'HOST', state: 'OPEN', risk: 'HIGH', rule_id: 'MED-O3' },
      { authority_id: 'authority.rochdale', capacity: 'RESPONSIBLE', state: 'OPEN', risk: 'HIGH', rule_id: 'ROC-IN2' },
    ]);
  });

  it('links the report to the child and the episode, and lets the force and the provider see this episode alone', async () => {
    const links = await cases.rows('select child_id, episode_id from hub.record_link where current');
    expect(links).toEqual([{ child_id: childId, episode_id: episodeId }]);
    const given = await cases.rows(
      `select organisation_id, person_subject as person, relation, episode_id is not null as of_episode from hub.child_access
       where until_at is null order by 1, 2 nulls first`,
    );
    const responsible = { organisation_id: 'authority.rochdale', relation: 'RESPONSIBLE', of_episode: false };
    expect(given).toEqual([
      { organisation_id: 'authority.medway', person: null, relation: 'HOST', of_episode: false },
      { ...responsible, person: null },
      { ...responsible, person: 'rochdale-iro' },
      { ...responsible, person: 'rochdale-social-worker' },
      { ...responsible, person: 'rochdale-team-manager' },
      { organisation_id: 'force.kent', person: null, relation: 'POLICE', of_episode: true },
      { organisation_id: 'provider.advocacy-focus', person: null, relation: 'PROVIDER', of_episode: true },
    ]);
  });

  it('[HST-09][RHP-01][RHP-15] owes the interview by Rochdale, 72 hours from found, with the readings of others beside it', async () => {
    await cases.at('09:50');
    await cases.say(
      cases.report({
        kind: 'FOUND',
        foundAt: on('09:40').toISOString(),
        receivedAt: on('09:50').toISOString(),
        foundPlace: 'POLICE_STATION',
        areaAuthorityId: 'authority.medway',
        safeAndWell: { status: 'DONE', concern: false, crimeOrDanger: false },
      }),
    );
    const [owed] = await cases.said<Owed>('interview.owed');
    expect(owed).toMatchObject({
      episodeId,
      childId,
      responsibleAuthorityId: 'authority.rochdale',
      hostAuthorityId: 'authority.medway',
      forceId: 'force.kent',
      offeredTo: 'provider.advocacy-focus',
      foundAt: on('09:40').toISOString(),
      dueAt: on('+3 09:40').toISOString(),
      rule: { id: 'ROC-RHI-CLOCK' },
    });
    const medway = owed?.comparisons.find(({ authorityId }) => authorityId === 'authority.medway');
    expect(medway).toMatchObject({ from: 'FOUND_REPORT_RECEIVED', dueAt: on('+3 09:50').toISOString() });
  });

  it('[FND-02] stands everybody down who had the alert', async () => {
    const decided = await cases.said<Recipients>('recipients.decided');
    const standDown = decided.filter(({ subject }) => subject === 'STAND_DOWN');
    expect(standDown).toHaveLength(1);
    expect(standDown[0]).toMatchObject({ alsoEveryoneAlerted: true });
    const asked = decided.find(({ subject }) => subject === 'INTERVIEW_OWED') as Recipients;
    expect(named(asked)).toEqual(['provider.advocacy-focus provider']);
  });

  it('[EPI-18] keeps the return apart, tells it, and adds the reading from it without a second interview', async () => {
    await cases.at('11:20');
    await cases.say(
      cases.report({ kind: 'RETURNED', returnedAt: on('11:15').toISOString(), receivedAt: on('11:20').toISOString() }),
    );
    const rows = await cases.rows('select state, found_at, returned_at from case_records.episode');
    expect(rows).toEqual([{ state: 'RETURNED', found_at: on('09:40'), returned_at: on('11:15') }]);
    const owed = await cases.said<Owed>('interview.owed');
    expect(new Set(owed.map(({ dutyId }) => dutyId)).size).toBe(1);
    expect(owed.at(-1)).toMatchObject({ dueAt: on('+3 09:40').toISOString() });
    expect(owed.at(-1)?.comparisons.map(({ from }) => from)).toContain('RETURNED');
    const duties = await cases.rows(`select kind, state, due_at, met_at from case_records.duty order by kind`);
    expect(duties).toEqual(
      expect.arrayContaining([
        { kind: 'RETURN_HOME_INTERVIEW', state: 'PENDING', due_at: on('+3 09:40'), met_at: null },
        { kind: 'INTERVIEW_CONTACT', state: 'PENDING', due_at: on('+3 11:15'), met_at: null },
        { kind: 'SAFE_AND_WELL_CHECK', state: 'MET', due_at: null, met_at: on('09:50') },
        { kind: 'NEED_TO_KNOW', state: 'CANCELLED', due_at: on('+3 02:10'), met_at: null },
      ]),
    );
  });

  it('says nothing twice when every handler runs twice', async () => {
    const decided = await cases.said<Recipients>('recipients.decided');
    expect(decided.map(({ subject }) => subject)).toEqual(['MISSING_ALERT', 'STAND_DOWN', 'INTERVIEW_OWED', 'STAND_DOWN']);
    expect((await cases.said('episode.changed')).length).toBe(3);
  });
});
