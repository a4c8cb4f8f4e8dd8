import type { Payload } from '@homeward/contracts';
import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, person, type CaseHub } from '../../testing/case-hub';
import { careFor } from '../../testing/story';
import { createMergeChildren } from '../matching/merge-children';

const RECORD = `mutation ($input: RecordLocationProtectionInput!) { recordLocationProtection(input: $input) { id reviewAt } }`;
const REVIEW = `mutation ($input: ReviewLocationProtectionInput!) { reviewLocationProtection(input: $input) { id reviewAt untilAt } }`;
const END = `mutation ($input: EndLocationProtectionInput!) { endLocationProtection(input: $input) { id } }`;
const SEEN = `query ($id: ID!) { child(id: $id) { protections { reviewAt untilAt } } }`;

type Node = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any
const manager = person('authority.rochdale', 'rochdale-manager', 'Pat Quill', 'team-manager');

/** Nine o'clock in London, whatever the season. */
const START = new Date('2026-07-01T08:00:00Z');
const SIX_MONTHS_LATER = new Date('2027-01-01T09:00:00Z');

describe('a protected place is looked at again', () => {
  let cases: CaseHub;
  let childId: string;
  let protectionId: string;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub, START);
    childId = await careFor(cases, CALLERS.rochdale());
    const made = await ask(manager(), RECORD, { childId, kind: 'REFUGE', reason: 'RISK_TO_CHILD', authorisedBy: 'Pat Quill' });
    protectionId = made['id'];
    expect(made['reviewAt']).toBe(SIX_MONTHS_LATER.toISOString());
  });
  afterEach(() => cases.close());

  const ask = async (caller: Caller, document: string, input: object): Promise<Node> =>
    Object.values(await cases.ask<Record<string, Node>>(caller, document, { input }))[0]!;
  const at = (time: Date): Promise<void> => cases.hub.clocks.business.moveTo(time);
  const told = async (): Promise<Payload<'recipients.decided'>[]> => {
    await cases.hub.sweep();
    const all = await cases.said<Payload<'recipients.decided'>>('recipients.decided');
    return all.filter(({ subject }) => subject === 'PROTECTION_REVIEW_DUE');
  };

  it('after six months, of which its authority is told, and each month after; until somebody ends it, it stays', async () => {
    await at(new Date(SIX_MONTHS_LATER.getTime() - 1));
    expect(await told()).toEqual([]);
    await at(SIX_MONTHS_LATER);
    await Promise.all([cases.hub.sweep(), cases.hub.sweep()]);
    const rule = { id: 'HUB-PROTECTION-REVIEW', source: expect.any(String) };
    expect(await told()).toMatchObject([
      {
        childId,
        episodeId: null,
        recipients: [
          { organisationId: 'authority.rochdale', role: 'team_manager', person: { subject: 'rochdale-team-manager' }, rule },
          { organisationId: 'authority.rochdale', role: 'front_door', rule },
        ],
      },
    ]);
    expect(JSON.stringify(await told())).not.toContain('REFUGE');
    await at(new Date('2027-02-01T08:59:59Z'));
    expect(await told()).toHaveLength(1);
    await at(new Date('2027-02-01T09:00:00Z'));
    expect(await told()).toHaveLength(2);
    await at(new Date('2028-01-01T09:00:00Z'));
    expect(await told()).toHaveLength(3);
    expect(await cases.ask(manager(), SEEN, { id: childId })).toEqual({
      child: { protections: [{ reviewAt: SIX_MONTHS_LATER.toISOString(), untilAt: null }] },
    });
  });

  it('by a named manager of that authority, who says when the next time is, within six months', async () => {
    await at(SIX_MONTHS_LATER);
    await told();
    const nextReviewAt = '2027-03-01T09:00:00.000Z';
    const refused = (caller: Caller, more: object): Promise<unknown> =>
      ask(caller, REVIEW, { protectionId, nextReviewAt, ...more }).catch(({ code }) => code);
    expect(await refused(manager(), { nextReviewAt: '2027-08-01T09:00:00Z' })).toBe('INVALID_INPUT');
    expect(await refused(manager(), { nextReviewAt: SIX_MONTHS_LATER.toISOString() })).toBe('INVALID_INPUT');
    expect(await refused(person('authority.medway', 'medway-manager', 'Jo Ash', 'team-manager')(), {})).toBe('NOT_FOUND');
    const { viewer, ...rest } = manager();
    expect(await refused({ ...rest, viewer: { ...viewer, kind: 'machine' } }, {})).toBe('FORBIDDEN');
    expect(await ask(manager(), REVIEW, { protectionId, nextReviewAt })).toEqual({
      id: protectionId,
      reviewAt: nextReviewAt,
      untilAt: null,
    });
    await at(new Date(nextReviewAt));
    expect(await told()).toHaveLength(2);
    expect(await ask(manager(), REVIEW, { protectionId })).toMatchObject({ reviewAt: '2027-09-01T08:00:00.000Z' });
  });

  it('not where it has ended', async () => {
    await ask(manager(), END, { protectionId, because: 'She has moved' });
    await at(SIX_MONTHS_LATER);
    expect(await told()).toEqual([]);
    await expect(ask(manager(), REVIEW, { protectionId })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('once, on the record that is kept, where two records of the child were merged', async () => {
    const keep = await careFor(cases, CALLERS.rochdale(), { authorityChildId: 'R-2' });
    const { database, jobsDatabase } = cases.platform;
    await createMergeChildren(database, jobsDatabase)(manager(), { keep, duplicate: childId, reason: 'One girl' });
    await at(SIX_MONTHS_LATER);
    expect((await told()).map(({ childId: about }) => about)).toEqual([keep]);
  });
});
