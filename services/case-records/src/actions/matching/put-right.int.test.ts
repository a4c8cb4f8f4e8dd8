import type { Payload } from '@homeward/contracts';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { ameliaInMedway, careFor, place, REPORTED_AMELIA } from '../../testing/story';
import { whatIsSeen } from '../../testing/what-is-seen';
import { createRecordContactRestriction } from '../restriction/record-contact-restriction';
import { createRecordChild } from '../child/record-child';
import { createMergeChildren } from './merge-children';
import { createSeparateRecords } from './separate-records';
import { createSplitChild } from './split-child';

type Recipients = Payload<'recipients.decided'>;
type Withdrawn = Payload<'disclosure.withdrawn'>;

const NHS = '9434765919';

describe('a wrong match is put right', () => {
  let cases: CaseHub;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
  });
  afterEach(() => cases.close());

  const manager = () => CALLERS.rochdale();
  const parts = () => [cases.platform.database, cases.platform.jobsDatabase] as const;
  const merge = (keep: string, duplicate: string, caller = manager()) =>
    createMergeChildren(...parts())(caller, { keep, duplicate, reason: 'The same girl, recorded twice.' });
  const again = () =>
    careFor(cases, CALLERS.rochdale(), {
      authorityChildId: 'R-200',
      givenName: 'Amelie',
      dateOfBirth: '2011-03-10',
      nhsNumber: NHS,
    });
  const episodes = () =>
    cases.rows<{ id: string; child_id: string }>(
      'select id, child_id from case_records.episode where superseded_by is null order by started_at',
    );
  const access = (where: string) =>
    cases.rows(
      `select organisation_id, relation from hub.child_access where until_at is null and not revoked and ${where} order by 1, 2`,
    );

  describe('two records of one child', () => {
    it('are one afterwards: one history, and every identifier of either leads to the one that is kept', async () => {
      const kept = await ameliaInMedway(cases, CALLERS.rochdale());
      const duplicate = await again();
      await cases.say(cases.report({ child: { nhsNumber: NHS } }));
      expect(await episodes()).toMatchObject([{ child_id: duplicate }]);
      await merge(kept, duplicate);
      await cases.hub.drain({ twice: true });
      await cases.say(
        cases.report({
          policeReference: 'K2',
          areaAuthorityId: 'authority.essex',
          receivedAt: on('02:21').toISOString(),
          child: { authorityChildId: { authorityId: 'authority.rochdale', id: 'R-200' } },
        }),
      );
      expect(await episodes()).toMatchObject([{ child_id: kept }]);
      expect(
        await cases.rows('select police_reference from case_records.episode_reference where child_id = $1 order by 1', [kept]),
      ).toEqual([{ police_reference: 'K1' }, { police_reference: 'K2' }]);
      expect(await access(`child_id = '${duplicate}'`)).toEqual([]);
      expect(await cases.said('child.merged')).toMatchObject([{ keptId: kept, duplicateId: duplicate }]);
    });

    it('leave a duplicate that leads nowhere, by any way in, for its own authority too', async () => {
      const kept = await ameliaInMedway(cases, CALLERS.rochdale());
      const duplicate = await again();
      await merge(kept, duplicate);
      const seen = await whatIsSeen(cases, CALLERS.rochdale(), { child: duplicate, episode: duplicate });
      expect(seen.has(duplicate)).toBe(false);
      expect(seen.has(kept)).toBe(true);
      await expect(
        createRecordChild(cases.platform.database)(CALLERS.rochdale(), {
          authorityChildId: 'R-200',
          givenName: 'Amelie',
          familyName: 'Cruz',
          dateOfBirth: '2011-03-10',
          status: [],
        }),
      ).rejects.toMatchObject({ code: 'CONFLICT', details: { field: 'input.authorityChildId' } });
      await expect(merge(kept, duplicate)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('keep every restriction of either, at once and after the merge is taken back', async () => {
      const kept = await ameliaInMedway(cases, CALLERS.rochdale());
      const duplicate = await again();
      const restrict = (childId: string, organisation: string) =>
        createRecordContactRestriction(cases.platform.database, cases.platform.organisations)(CALLERS.rochdale(), {
          childId,
          organisation,
          reason: 'COURT_ORDER',
        });
      await restrict(duplicate, 'provider.advocacy-focus');
      await merge(kept, duplicate);
      await cases.hub.drain({ twice: true });
      await cases.say(cases.report({ child: REPORTED_AMELIA }));
      const [alert] = await cases.said<Recipients>('recipients.decided');
      expect(alert?.recipients.find(({ role }) => role === 'provider')).toMatchObject({ restrictedBecause: 'COURT_ORDER' });
      expect(await access(`relation = 'PROVIDER'`)).toEqual([]);
      await restrict(kept, 'Essex');
      await createSplitChild(...parts())(manager(), { childId: kept, duplicate, reason: 'They are two girls.' });
      await cases.hub.drain({ twice: true });
      expect(
        await cases.rows(
          `select child_id, organisation_id from case_records.contact_restriction order by organisation_id, child_id = $1 desc`,
          [kept],
        ),
      ).toEqual([
        { child_id: kept, organisation_id: 'authority.essex' },
        { child_id: duplicate, organisation_id: 'authority.essex' },
        { child_id: duplicate, organisation_id: 'provider.advocacy-focus' },
      ]);
    });

    it('of two authorities: the one that gives its record up loses what it was given by it', async () => {
      const kept = await ameliaInMedway(cases, CALLERS.rochdale());
      const duplicate = await careFor(cases, CALLERS.medway(), { authorityChildId: 'M-7', givenName: 'Amy', nhsNumber: NHS });
      await cases.say(cases.report({ areaAuthorityId: 'authority.essex', child: { nhsNumber: NHS } }));
      expect(await cases.rows('select responsible_authority_id from case_records.episode')).toEqual([
        { responsible_authority_id: 'authority.medway' },
      ]);
      await merge(kept, duplicate, CALLERS.medway());
      await cases.hub.drain({ twice: true });
      expect(await cases.rows('select responsible_authority_id, host_authority_id from case_records.episode')).toEqual([
        { responsible_authority_id: 'authority.rochdale', host_authority_id: 'authority.medway' },
      ]);
      const told = (await cases.said<Recipients>('recipients.decided')).at(-1);
      expect(told?.recipients.map(({ organisationId }) => organisationId)).toContain('authority.rochdale');
      expect(await access(`relation = 'RESPONSIBLE' and person_subject is null`)).toEqual([
        { organisation_id: 'authority.rochdale', relation: 'RESPONSIBLE' },
      ]);
      const inPerson = `select distinct child_id, organisation_id from hub.child_access
        where person_subject is not null and until_at is null and not revoked`;
      expect(await cases.rows(inPerson)).toEqual([{ child_id: kept, organisation_id: 'authority.rochdale' }]);
    });

    it.each([
      ['to an authority that sees neither', CALLERS.cumberland],
      ['to the host, whose record the duplicate is not', CALLERS.medway],
    ])('are refused %s', async (_, caller) => {
      const kept = await ameliaInMedway(cases, CALLERS.rochdale());
      const duplicate = await again();
      await expect(merge(kept, duplicate, caller())).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await cases.rows(`select id from case_records.child where identity = 'SUPERSEDED'`)).toEqual([]);
    });
  });

  describe('reports that are about somebody else', () => {
    const separate = (
      input: Partial<Parameters<ReturnType<typeof createSeparateRecords>>[1]> & { childId: string },
      caller = manager(),
    ) => createSeparateRecords(...parts())(caller, { reason: 'It was another girl.', ...input });

    it('go to a stranger of whom the desk is asked; whoever was wrongly told sees nothing, and there is an incident', async () => {
      const amelia = await ameliaInMedway(cases, CALLERS.rochdale());
      const missing = cases.report({ child: REPORTED_AMELIA });
      await cases.say(missing);
      const { notificationId } = missing.payload as Payload<'notification.accepted'>;
      const [{ id: episode = '' } = {}] = await episodes();
      expect((await whatIsSeen(cases, CALLERS.rochdale(), { child: amelia, episode })).has(episode)).toBe(true);
      const stranger = await separate({ childId: amelia, notificationIds: [notificationId] });
      await cases.hub.drain({ twice: true });
      expect(await cases.rows('select id, child_id, responsible_authority_id from case_records.episode')).toEqual([
        { id: episode, child_id: stranger, responsible_authority_id: null },
      ]);
      for (const caller of [CALLERS.rochdale(), CALLERS.cumberland()]) {
        const seen = await whatIsSeen(cases, caller, { child: stranger, episode });
        expect(seen.has(episode)).toBe(false);
        expect(seen.has(stranger)).toBe(false);
      }
      expect((await whatIsSeen(cases, CALLERS.medway(), { child: stranger, episode })).has(episode)).toBe(true);
      expect(
        await cases.rows('select force_id, police_reference from case_records.match_task where resolved_at is null'),
      ).toEqual([{ force_id: 'force.kent', police_reference: 'K1' }]);
      const [withdrawn] = await cases.said<Withdrawn>('disclosure.withdrawn');
      expect(withdrawn).toMatchObject({
        ownerId: 'desk.safeguarding',
        organisationIds: ['authority.rochdale', 'provider.advocacy-focus'],
        notificationIds: [notificationId],
      });
      expect(
        await cases.rows(`select owner_id, kind, state from case_records.duty where state not in ('SUPERSEDED', 'CANCELLED')`),
      ).not.toContainEqual(expect.objectContaining({ owner_id: 'authority.rochdale' }));
      expect(await access(`episode_id = '${episode}'`)).toEqual([
        { organisation_id: 'authority.medway', relation: 'AREA' },
        { organisation_id: 'desk.safeguarding', relation: 'DESK' },
        { organisation_id: 'force.kent', relation: 'POLICE' },
      ]);
    });

    it('stay there when police report again what a machine would match', async () => {
      const amelia = await ameliaInMedway(cases, CALLERS.rochdale());
      await cases.say(cases.report({ child: REPORTED_AMELIA }));
      const stranger = await separate({ childId: amelia, policeReferences: [{ forceId: 'force.kent', reference: 'K1' }] });
      await cases.say(cases.report({ version: 2, receivedAt: on('02:21').toISOString(), child: REPORTED_AMELIA }));
      expect(await cases.rows('select child_id from case_records.episode_reference')).toEqual([{ child_id: stranger }]);
    });

    it("are nobody else's to part, and only those of the child", async () => {
      const amelia = await ameliaInMedway(cases, CALLERS.rochdale());
      const nia = await careFor(cases, CALLERS.rochdale(), {
        authorityChildId: 'R-300',
        givenName: 'Nia',
        dateOfBirth: '2012-05-05',
      });
      await place(cases, CALLERS.rochdale(), { authorityChildId: 'R-300', reference: 'P-3' });
      await cases.say(cases.report({ child: REPORTED_AMELIA }));
      const policeReferences = [{ forceId: 'force.kent', reference: 'K1' }];
      await expect(separate({ childId: amelia, policeReferences }, CALLERS.medway())).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(separate({ childId: nia, policeReferences })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(separate({ childId: amelia })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      expect(await separate({ childId: amelia, policeReferences, toChildId: nia })).toBe(nia);
    });
  });
});
