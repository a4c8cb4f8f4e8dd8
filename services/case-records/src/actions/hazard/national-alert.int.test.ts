import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';

const HAZARD = `{ id hazard startsAt reviewAt closedAt closedBy closedBecause givenName familyName dateOfBirth address description reference
  recordedBy authority { id } rule { id source } reviews { at by note nextReviewAt } withheld }`;
const RECORD = `mutation ($input: RecordNationalAlertInput!) { recordNationalAlert(input: $input) ${HAZARD} }`;
const REVIEW = `mutation ($input: ReviewHazardInput!) { reviewHazard(input: $input) ${HAZARD} }`;
const CLOSE = `mutation ($input: CloseHazardInput!) { closeHazard(input: $input) ${HAZARD} }`;
const LIST = `query ($filter: HazardFilter) { hazards(first: 10, filter: $filter) { edges { node ${HAZARD} } } }`;
const ALERT = {
  reference: 'MPB-7',
  reportedBy: 'Leeds City Council',
  givenName: 'Odile',
  familyName: 'Marchetti',
  dateOfBirth: '2009-10-04',
  description: 'May travel to an aunt in Aylesbury.',
};

interface Shown {
  id: string;
  startsAt: string;
  reviewAt: string;
  [field: string]: unknown;
}

describe('[HST-14] an alert about somebody missing elsewhere', () => {
  let cases: CaseHub;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
    await cases.at('09:00');
  });
  afterEach(() => cases.close());

  const bucks = CALLERS.buckinghamshire;
  const record = async (more: Record<string, unknown> = {}, caller: Caller = bucks()): Promise<Shown> =>
    (await cases.ask<{ recordNationalAlert: Shown }>(caller, RECORD, { input: { ...ALERT, ...more } })).recordNationalAlert;
  const list = async (caller: Caller, filter: Record<string, unknown> | null = null): Promise<Shown[]> =>
    (await cases.ask<{ hazards: { edges: { node: Shown }[] } }>(caller, LIST, { filter })).hazards.edges.map(({ node }) => node);
  const review = async (input: Record<string, unknown>, caller: Caller = bucks()): Promise<Shown> =>
    (await cases.ask<{ reviewHazard: Shown }>(caller, REVIEW, { input })).reviewHazard;
  const close = async (input: Record<string, unknown>, caller: Caller = bucks()): Promise<Shown> =>
    (await cases.ask<{ closeHazard: Shown }>(caller, CLOSE, { input })).closeHazard;

  it('becomes a hazard that starts, and is first reviewed, when the alert came in, and opens no episode', async () => {
    const hazard = await record({ receivedAt: on('08:40').toISOString() });
    expect(hazard).toMatchObject({
      hazard: 'OLA MISSING PERSON',
      startsAt: on('08:40').toISOString(),
      reviewAt: on('08:40').toISOString(),
      address: 'A000 00A',
      givenName: 'Odile',
      dateOfBirth: '2009-10-04',
      recordedBy: 'Toby Wren',
      rule: { id: 'BUC-O4' },
      authority: { id: 'authority.buckinghamshire' },
      withheld: [],
    });
    for (const table of ['episode', 'child', 'duty', 'authority_record'])
      expect(await cases.rows(`select id from case_records.${table}`)).toEqual([]);
    expect(await cases.rows(`select name from hub.event`)).toEqual([]);
    expect(await list(bucks())).toEqual([hazard]);
  });

  it('told again corrects what is known of the person; its dates stand', async () => {
    const first = await record();
    await cases.at('11:00');
    const again = await record({ familyName: 'Marchetti-Roe', address: '4 Invented Walk' });
    expect(again).toMatchObject({
      id: first.id,
      familyName: 'Marchetti-Roe',
      address: '4 Invented Walk',
      startsAt: first.startsAt,
      reviewAt: first.reviewAt,
    });
    expect(await list(bucks())).toHaveLength(1);
  });

  it('is reviewed from time to time, and the next to be reviewed stands first', async () => {
    const one = await record();
    const other = await record({ reference: 'MPB-8', receivedAt: on('08:00').toISOString() });
    expect((await list(bucks())).map(({ id }) => id)).toEqual([other.id, one.id]);
    await expect(review({ hazardId: one.id, nextReviewAt: on('09:00').toISOString() })).rejects.toMatchObject({
      details: { field: 'input.nextReviewAt' },
    });
    const next = on('+7 09:00').toISOString();
    expect(await review({ hazardId: other.id, nextReviewAt: next, note: 'No sighting.' })).toMatchObject({
      reviewAt: next,
      reviews: [{ at: on('09:00').toISOString(), by: 'Toby Wren', note: 'No sighting.', nextReviewAt: next }],
    });
    expect((await list(bucks())).map(({ id }) => id)).toEqual([one.id, other.id]);
  });

  it('is closed once, with a reason, and then stands among the closed ones', async () => {
    const { id: hazardId } = await record();
    await expect(close({ hazardId, because: ' ' })).rejects.toThrow(/Say why/);
    expect(await close({ hazardId, because: 'Found in Leeds.' })).toMatchObject({
      closedAt: on('09:00').toISOString(),
      closedBy: 'Toby Wren',
      closedBecause: 'Found in Leeds.',
    });
    await close({ hazardId, because: 'Found in Leeds.' });
    await expect(close({ hazardId, because: 'Something else.' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(review({ hazardId, nextReviewAt: on('+1 09:00').toISOString() })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(record()).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await list(bucks())).toEqual([]);
    expect(await list(bucks(), { closed: true })).toHaveLength(1);
  });

  it('is nobody else’s: no other authority, no police, no provider sees it or knows that it is there', async () => {
    const { id: hazardId } = await record();
    for (const caller of [CALLERS.medway(), CALLERS.rochdale(), CALLERS.worcestershire()]) {
      expect(await list(caller)).toEqual([]);
      await expect(close({ hazardId, because: 'Over.' }, caller)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const caller of [CALLERS.kent(), CALLERS.advocacyFocus(), CALLERS.desk()])
      await expect(list(caller)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const login = await cases.platform.database.read(CALLERS.medway(), (tx) =>
      tx.sql({ name: 'test.all-hazards', text: 'select id from case_records.hazard' }),
    );
    expect(login).toEqual([]);
  });

  it('is no matter of the hub where the protocol makes nothing of it, nor before it came in', async () => {
    await expect(record({}, CALLERS.medway())).rejects.toThrow(/protocol keeps no record/);
    await expect(record({ receivedAt: on('09:01').toISOString() })).rejects.toMatchObject({
      details: { field: 'input.receivedAt' },
    });
    expect(await list(CALLERS.medway())).toEqual([]);
  });

  it('leaves its trail in the audit: who recorded and who read it', async () => {
    const { id } = await record();
    await list(bucks());
    const trail = await cases.rows<{ action: string }>(
      `select action from hub.audit_entry where record_ids @> array[$1]::uuid[] order by id`,
      [id],
    );
    expect(trail.map(({ action }) => action)).toContain('hazard:record');
  });
});
