import type { Payload } from '@homeward/contracts';
import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, person, type CaseHub } from '../../testing/case-hub';
import { ameliaInMedway, careFor, place, REPORTED_AMELIA } from '../../testing/story';
import { createRecordContactRestriction } from '../restriction/record-contact-restriction';
import { createConfirmMatch } from './confirm-match';
import { createMergeChildren } from './merge-children';
import { createSplitChild } from './split-child';

const NHS = '9434765919';
const RECORD = `mutation ($input: RecordLocationProtectionInput!) { recordLocationProtection(input: $input) { id note } }`;
const END = `mutation ($input: EndLocationProtectionInput!) { endLocationProtection(input: $input) { endedBy } }`;
const KEPT = `query ($child: ID!) { child(id: $child) { protections { id note untilAt } restrictions { note } } }`;
const SEEN = `query { episodes(first: 50) { edges { node { hostAuthority { id } withheld child { id currentPlacement { address } } } } } }`;

/** In whose area both were last seen: it sees their episodes, and keeps neither's place. */
const outsider = person('authority.worcestershire', 'worcestershire-team-manager', 'Orla Penn', 'team-manager');
const manager = person('authority.rochdale', 'rochdale-manager', 'Pat Quill', 'team-manager');

describe('the hidden place of one of two records', () => {
  let cases: CaseHub;
  let kept: string;
  let duplicate: string;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
    kept = await ameliaInMedway(cases, CALLERS.rochdale());
    duplicate = await careFor(cases, CALLERS.rochdale(), {
      authorityChildId: 'R-200',
      givenName: 'Amelie',
      dateOfBirth: '2011-03-10',
      nhsNumber: NHS,
    });
    const there = { authorityChildId: 'R-200', reference: 'P-2', hostAuthority: 'Cumberland', address: '2 Larch Row' };
    await place(cases, CALLERS.rochdale(), there);
    const area = { areaAuthorityId: 'authority.worcestershire' };
    await cases.say(cases.report({ ...area, child: { authorityChildId: { authorityId: 'authority.rochdale', id: 'R-100' } } }));
    await cases.say(cases.report({ ...area, policeReference: 'K2', child: { nhsNumber: NHS } }));
  });
  afterEach(() => cases.close());

  const parts = () => [cases.platform.database, cases.platform.jobsDatabase] as const;
  const hide = async (childId: string, more: object = {}): Promise<string> => {
    const said = { childId, kind: 'REFUGE', reason: 'RISK_TO_CHILD', note: 'Her uncle asks', authorisedBy: 'Pat Quill', ...more };
    const { recordLocationProtection } = await cases.ask<{ recordLocationProtection: { id: string } }>(manager(), RECORD, {
      input: said,
    });
    return recordLocationProtection.id;
  };
  const merge = async (): Promise<void> => {
    await createMergeChildren(...parts())(manager(), { keep: kept, duplicate, reason: 'One girl.' });
    await cases.hub.drain({ twice: true });
  };
  const split = async (): Promise<void> => {
    await createSplitChild(...parts())(manager(), { childId: kept, duplicate, reason: 'They are two.' });
    await cases.hub.drain({ twice: true });
  };
  const protectionsOf = async (child: string): Promise<{ id: string; note: string }[]> =>
    (await cases.ask<{ child: { protections: { id: string; note: string }[] } }>(manager(), KEPT, { child })).child.protections;
  const told = async (caller: Caller = outsider()): Promise<string[]> => {
    const answer = JSON.stringify(await cases.ask(caller, SEEN));
    expect(answer).toContain('"withheld"');
    return ['authority.medway', 'authority.cumberland', 'Invented Road', 'Larch Row'].filter((word) => answer.includes(word));
  };

  it('is seen by the outsider as long as neither is hidden: the test can fail', async () => {
    expect(await told()).toEqual(['authority.medway', 'authority.cumberland']);
    await merge();
    expect((await told()).length).toBeGreaterThan(0);
  });

  it.each([
    ['the duplicate', () => duplicate],
    ['the one that is kept', () => kept],
  ])('of %s is hidden in the one child that they are, from the moment of the merge', async (_, of) => {
    await hide(of());
    await createMergeChildren(...parts())(manager(), { keep: kept, duplicate, reason: 'One girl.' });
    expect(await told()).toEqual([]);
    await cases.hub.drain({ twice: true });
    expect(await told()).toEqual([]);
    expect(await protectionsOf(kept)).toMatchObject([{ note: 'Her uncle asks' }]);
  });

  it('stays hidden in both after a split, each until it is ended there', async () => {
    await hide(duplicate);
    await merge();
    await split();
    expect(await told()).toEqual([]);
    const [ofKept, ofDuplicate] = [await protectionsOf(kept), await protectionsOf(duplicate)];
    expect([ofKept, ofDuplicate]).toMatchObject([[{ note: 'Her uncle asks' }], [{ note: 'Her uncle asks' }]]);
    await cases.ask(manager(), END, { input: { protectionId: ofKept[0]?.id, because: 'It was her sister.' } });
    expect(await told()).toEqual(['authority.medway']);
    await cases.ask(manager(), END, { input: { protectionId: ofDuplicate[0]?.id, because: 'It is over.' } });
    expect(await told()).toEqual(['authority.medway', 'authority.cumberland']);
  });

  it('that was hidden while they were one, or disclosed to fewer, is hidden in both after a split', async () => {
    await hide(duplicate, { disclosedTo: ['authority.worcestershire'] });
    await merge();
    expect((await told()).length).toBeGreaterThan(0);
    await hide(kept);
    await split();
    expect(await told()).toEqual([]);
    expect((await protectionsOf(duplicate)).length).toBe(2);
  });

  it('that is shown again already is not hidden by a merge', async () => {
    await cases.ask(manager(), END, { input: { protectionId: await hide(duplicate), because: 'It is over.' } });
    await merge();
    expect((await told()).length).toBeGreaterThan(0);
    expect(await protectionsOf(kept)).toEqual([]);
  });

  it('hides the place in a report of a stranger as soon as somebody says that it was this child', async () => {
    await hide(kept);
    const stranger = cases.report({
      policeReference: 'K3',
      areaAuthorityId: 'authority.worcestershire',
      child: REPORTED_AMELIA,
    });
    await cases.say(stranger);
    const { notificationId } = stranger.payload as Payload<'notification.accepted'>;
    const known = await cases.rows('select child_id from case_records.episode_reference where child_id = $1', [kept]);
    await createConfirmMatch(...parts())(CALLERS.desk(), { notificationId, childId: kept });
    const since = await cases.rows('select child_id from case_records.episode_reference where child_id = $1', [kept]);
    expect([known.length, since.length]).toEqual([1, 2]);
    expect(await told()).toEqual(['authority.cumberland']);
  });

  it('leaves the note of a restriction to be read in both', async () => {
    await merge();
    await createRecordContactRestriction(cases.platform.database, cases.platform.organisations)(CALLERS.rochdale(), {
      childId: kept,
      organisation: 'provider.advocacy-focus',
      reason: 'COURT_ORDER',
      note: 'The order of May',
    });
    await split();
    for (const child of [kept, duplicate])
      expect((await cases.ask<{ child: object }>(manager(), KEPT, { child })).child).toMatchObject({
        restrictions: [{ note: 'The order of May' }],
      });
  });
});
