import type { Payload } from '@homeward/contracts';
import { AllocationRole, PlacementKind, RestrictionReason } from '@homeward/domain';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { AMELIA, ameliaInMedway, careFor, place, REPORTED_AMELIA } from '../../testing/story';
import { createRecordAllocation } from '../allocation/record-allocation';
import { createEndPlacement, createRecordPlacement } from '../placement/record-placement';
import { createRecordContactRestriction } from '../restriction/record-contact-restriction';
import { createRecordChild } from './record-child';

type Recipients = Payload<'recipients.decided'>;
const day = (text: string) => new Date(`${text}T09:00:00Z`);

describe('what an authority records of its child', () => {
  let cases: CaseHub;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
  });
  afterEach(() => cases.close());

  const hosts = () =>
    cases.rows(
      `select organisation_id, from_at, until_at from hub.child_access where relation = 'HOST' and not revoked order by from_at, organisation_id`,
    );

  it('is one child, however often it is recorded, with what was said last', async () => {
    const record = createRecordChild(cases.platform.database);
    const first = await record(CALLERS.rochdale(), AMELIA);
    const again = await record(CALLERS.rochdale(), { ...AMELIA, familyName: 'Cruz-Marlow', communicationNeeds: 'Signs in BSL' });
    expect(again).toMatchObject({ id: first.id, familyName: 'Cruz-Marlow', communicationNeeds: 'Signs in BSL' });
    const other = await record(CALLERS.medway(), AMELIA);
    expect(other.id).not.toBe(first.id);
    expect(await cases.rows(`select organisation_id, relation from hub.child_access where child_id = $1`, [first.id])).toEqual([
      { organisation_id: 'authority.rochdale', relation: 'RESPONSIBLE' },
    ]);
  });

  it('keeps how to speak with it, and what a visitor is to know, encrypted for its row, also when it is recorded twice at once', async () => {
    const record = createRecordChild(cases.platform.database);
    const said = { communicationNeeds: 'Asks for Larkspur first', loneWorkerRisk: 'Dog called Bracken at the door' };
    await Promise.all([record(CALLERS.rochdale(), { ...AMELIA, ...said }), record(CALLERS.rochdale(), { ...AMELIA, ...said })]);
    const { id } = await record(CALLERS.rochdale(), { ...AMELIA, ...said, communicationNeeds: 'Asks for Larkspur alone' });
    const asked = 'query { children(first: 2) { edges { node { id communicationNeeds loneWorkerRisk } } } }';
    const known = { id, communicationNeeds: 'Asks for Larkspur alone', loneWorkerRisk: 'Dog called Bracken at the door' };
    expect(await cases.ask(CALLERS.rochdale(), asked)).toEqual({ children: { edges: [{ node: known }] } });
    const [kept] = await cases.rows('select communication_needs, lone_worker_risk from case_records.child');
    expect(kept).toEqual({
      communication_needs: expect.stringMatching(/^enc1:/),
      lone_worker_risk: expect.stringMatching(/^enc1:/),
    });
    await record(CALLERS.rochdale(), AMELIA);
    expect(await cases.rows('select communication_needs, lone_worker_risk from case_records.child')).toEqual([
      { communication_needs: null, lone_worker_risk: null },
    ]);
  });

  it('is refused with an NHS number that cannot be right, and from anybody but an authority', async () => {
    const record = createRecordChild(cases.platform.database);
    await expect(record(CALLERS.rochdale(), { ...AMELIA, nhsNumber: '943 476 5918' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'input.nhsNumber' },
    });
    await expect(record(CALLERS.kent(), AMELIA)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('lets the host see the child from the day of the placement to the day it ends', async () => {
    await careFor(cases, CALLERS.rochdale());
    await place(cases, CALLERS.rochdale(), { startedAt: day('2026-06-01') });
    await place(cases, CALLERS.rochdale(), { startedAt: day('2026-06-01') });
    expect(await hosts()).toEqual([{ organisation_id: 'authority.medway', from_at: day('2026-06-01'), until_at: null }]);
    await place(cases, CALLERS.rochdale(), { reference: 'P-2', hostAuthority: '909', startedAt: day('2026-09-01') }).catch(
      () => undefined,
    );
    await place(cases, CALLERS.rochdale(), { reference: 'P-2', hostAuthority: 'Cumberland', startedAt: day('2026-09-01') });
    expect(await hosts()).toEqual([
      { organisation_id: 'authority.medway', from_at: day('2026-06-01'), until_at: day('2026-09-01') },
      { organisation_id: 'authority.cumberland', from_at: day('2026-09-01'), until_at: null },
    ]);
    await createEndPlacement(cases.platform.database)(CALLERS.rochdale(), { reference: 'P-2', endedAt: day('2026-10-01') });
    expect((await hosts())[1]).toEqual({
      organisation_id: 'authority.cumberland',
      from_at: day('2026-09-01'),
      until_at: day('2026-10-01'),
    });
  });

  it('takes back what a wrongly recorded placement gave', async () => {
    await careFor(cases, CALLERS.rochdale());
    await place(cases, CALLERS.rochdale(), { hostAuthority: 'Cumberland' });
    await place(cases, CALLERS.rochdale(), { hostAuthority: 'Medway' });
    expect(await hosts()).toMatchObject([{ organisation_id: 'authority.medway', until_at: null }]);
    expect(await cases.rows(`select revoked from hub.child_access where organisation_id = 'authority.cumberland'`)).toEqual([
      { revoked: true },
    ]);
  });

  it('gives a placement at home no host', async () => {
    await careFor(cases, CALLERS.rochdale());
    await place(cases, CALLERS.rochdale(), { hostAuthority: 'Rochdale', kind: PlacementKind.PARENTAL_HOME });
    expect(await hosts()).toEqual([]);
  });

  it('is refused for a child of another authority and for a host that nobody knows', async () => {
    await careFor(cases, CALLERS.rochdale());
    const record = createRecordPlacement(cases.platform.database, cases.platform.organisations);
    const placement = {
      authorityChildId: 'R-100',
      reference: 'X',
      kind: PlacementKind.FOSTER,
      hostAuthority: 'Medway',
      address: 'x',
      startedAt: day('2026-09-01'),
    };
    await expect(record(CALLERS.medway(), placement)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(record(CALLERS.rochdale(), { ...placement, hostAuthority: 'Atlantis' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'input.hostAuthority' },
    });
  });

  it('has one holder of a role at a time', async () => {
    await careFor(cases, CALLERS.rochdale());
    const record = createRecordAllocation(cases.platform.database);
    const next = {
      authorityChildId: 'R-100',
      role: AllocationRole.ALLOCATED_WORKER,
      personName: 'Jo Penn',
      startedAt: day('2026-09-01'),
    };
    await record(CALLERS.rochdale(), next);
    await record(CALLERS.rochdale(), next);
    const rows = await cases.rows(
      `select person_name, ended_at from case_records.allocation where role = 'ALLOCATED_WORKER' order by started_at`,
    );
    expect(rows).toEqual([
      { person_name: 'Amir Vale', ended_at: day('2026-09-01') },
      { person_name: 'Jo Penn', ended_at: null },
    ]);
  });

  describe('a contact restriction', () => {
    const restrict = (childId: string, about: object, caller = CALLERS.rochdale()) =>
      createRecordContactRestriction(cases.platform.database, cases.platform.organisations)(caller, {
        childId,
        reason: RestrictionReason.COURT_ORDER,
        ...about,
      });
    const alert = async () => (await cases.said<Recipients>('recipients.decided'))[0] as Recipients;
    const withheld = async () =>
      (await alert()).recipients.filter(({ restrictedBecause }) => restrictedBecause).map(({ role }) => role);

    it('keeps a provider in its place with the reason, and lets it see nothing', async () => {
      const childId = await ameliaInMedway(cases, CALLERS.rochdale());
      await restrict(childId, { organisation: 'provider.advocacy-focus' });
      await cases.say(cases.report({ child: REPORTED_AMELIA }));
      expect((await alert()).recipients.find(({ role }) => role === 'provider')).toMatchObject({
        restrictedBecause: 'COURT_ORDER',
      });
      expect(await cases.rows(`select * from hub.child_access where relation = 'PROVIDER'`)).toEqual([]);
      const outcomes = await cases.rows<{ outcomes: { kind: string; because: string }[] }>(
        'select outcomes from case_records.decision',
      );
      expect(outcomes[0]?.outcomes.find(({ kind }) => kind === 'WITHHOLD')?.because).toBe('Must not be told: court order.');
    });

    it.each([
      ['a role', { role: 'iro' }, ['iro']],
      ['a person by account', { personSubject: 'rochdale-iro' }, ['iro']],
      ['a person by name', { personName: 'Ida Marsh' }, ['iro']],
      ['a role of another organisation', { organisation: 'Medway', role: 'iro' }, []],
      ['somebody, but only from tomorrow', { role: 'iro', fromAt: new Date('2026-11-15T00:00:00Z') }, []],
      ['somebody, but only until yesterday', { role: 'iro', fromAt: day('2026-11-01'), untilAt: day('2026-11-12') }, []],
    ])('that names %s withholds from whom it means', async (_, about, roles) => {
      const childId = await ameliaInMedway(cases, CALLERS.rochdale());
      await restrict(childId, about);
      await cases.say(cases.report({ child: REPORTED_AMELIA }));
      expect(await withheld()).toEqual(roles);
    });

    it('is said to routing at once, and shuts a provider out of what it could see', async () => {
      const childId = await ameliaInMedway(cases, CALLERS.rochdale());
      await cases.say(cases.report({ child: REPORTED_AMELIA }));
      await restrict(childId, { organisation: 'provider.advocacy-focus' });
      expect(await cases.said('restriction.recorded')).toMatchObject([
        { childId, organisationId: 'provider.advocacy-focus', reason: 'COURT_ORDER' },
      ]);
      expect(await cases.rows(`select until_at is null as stands from hub.child_access where relation = 'PROVIDER'`)).toEqual([
        { stands: false },
      ]);
    });

    it('is refused from any but the responsible authority, and where it names nobody', async () => {
      const childId = await ameliaInMedway(cases, CALLERS.rochdale());
      await expect(restrict(childId, { role: 'iro' }, CALLERS.medway())).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(restrict(childId, {})).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      await expect(restrict(childId, { organisation: 'provider.nobody' })).rejects.toMatchObject({
        details: { field: 'input.organisation' },
      });
    });
  });
});
