import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { ameliaInMedway, careFor, REPORTED_AMELIA } from '../../testing/story';
import { whatIsSeen } from '../../testing/what-is-seen';
import { createMergeChildren } from '../matching/merge-children';
import { createRecordAdoption } from './record-adoption';

const NOBODY = '00000000-0000-4000-8000-000000000001';

describe('an adopted child has two identities, and nothing leads from one to the other', () => {
  let cases: CaseHub;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub, on('20:40'));
  });
  afterEach(() => cases.close());

  const adopt = (childId: string, caller = CALLERS.rochdale()) =>
    createRecordAdoption(cases.platform.database, cases.platform.jobsDatabase)(caller, { childId });
  const missing = (overrides: Parameters<CaseHub['report']>[0] = {}) => cases.report({ child: REPORTED_AMELIA, ...overrides });
  const back = () =>
    cases.report({ kind: 'RETURNED', returnedAt: on('06:00').toISOString(), receivedAt: on('06:05').toISOString() });
  const matched = () =>
    cases.rows<{ child_id: string; basis: string }>(
      'select child_id, basis from case_records.episode_reference order by police_reference',
    );

  /** Amelia was missing once; now she is adopted, and on record with another name. */
  async function adopted(): Promise<{ before: string; after: string; episode: string }> {
    const before = await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(missing());
    await cases.say(back());
    const [row] = await cases.rows<{ id: string }>('select id from case_records.episode');
    await adopt(before);
    const after = await careFor(cases, CALLERS.rochdale(), { authorityChildId: 'R-900', familyName: 'Winter' });
    await cases.hub.drain({ twice: true });
    return { before, after, episode: row?.id ?? '' };
  }

  it('shows the sealed one to nobody, by any way in', async () => {
    const { before, after, episode } = await adopted();
    for (const caller of [CALLERS.rochdale(), CALLERS.medway(), CALLERS.cumberland()]) {
      const seen = await whatIsSeen(cases, caller, { child: before, episode });
      expect(seen.has(before) || seen.has(episode)).toBe(false);
    }
    expect((await whatIsSeen(cases, CALLERS.rochdale(), { child: after, episode })).has(after)).toBe(true);
    expect(
      await cases.rows('select organisation_id from hub.child_access where not revoked and child_id = $1', [before]),
    ).toEqual([]);
    expect(await cases.rows(`select kind from case_records.duty where state in ('PENDING', 'WARNED', 'DUE', 'OVERDUE')`)).toEqual(
      [],
    );
    expect(await cases.said('interview.cancelled')).toHaveLength(1);
  });

  it('leaves no row of the sealed one to be read, by the database alone, nor by whoever recorded it', async () => {
    const { before } = await adopted();
    for (const caller of [CALLERS.rochdale(), CALLERS.medway(), CALLERS.advocacyFocus()])
      for (const table of ['child', 'placement', 'allocation', 'contact_restriction', 'episode', 'duty']) {
        const of = table === 'child' ? 'id' : table === 'duty' ? 'null::uuid' : 'child_id';
        const text = `select from case_records.${table} t where ${of} = '${before}'`;
        const rows = await cases.platform.database.read(caller, (tx) => tx.sql({ name: `test.sealed-${table}`, text }));
        expect([table, rows]).toEqual([table, []]);
      }
    expect(await cases.rows('select from case_records.placement where child_id = $1', [before])).toHaveLength(1);
  });

  it("is matched to nothing, and is no candidate: a report with the old name is a stranger's", async () => {
    const { before, after } = await adopted();
    await cases.say(
      missing({ policeReference: 'K2', lastSeenAt: on('20:00').toISOString(), receivedAt: on('20:30').toISOString() }),
    );
    const [reference] = await matched();
    expect(reference?.basis).toBe('NONE');
    expect([before, after]).not.toContain(reference?.child_id);
    expect(await cases.rows('select candidate_ids from case_records.match_task')).toEqual([{ candidate_ids: [] }]);
  });

  it("does not take the old police reference back up: what comes under it is a stranger's too", async () => {
    const { before, episode } = await adopted();
    await cases.say(missing({ version: 2, lastSeenAt: on('20:00').toISOString(), receivedAt: on('20:45').toISOString() }));
    const [reference] = await matched();
    expect(reference?.child_id).not.toBe(before);
    expect(await cases.rows('select id, state from case_records.episode where child_id = $1', [before])).toEqual([
      { id: episode, state: 'RETURNED' },
    ]);
    expect((await whatIsSeen(cases, CALLERS.medway(), { child: before, episode })).has(episode)).toBe(false);
  });

  it('is merged with nothing, with the same answer as for a child that does not exist', async () => {
    const { before, after } = await adopted();
    const refusal = (keep: string, duplicate: string) =>
      createMergeChildren(cases.platform.database, cases.platform.jobsDatabase)(CALLERS.rochdale(), {
        keep,
        duplicate,
        reason: 'One girl.',
      }).catch(({ code, message, details }) => JSON.stringify({ code, message, details }));
    expect(await refusal(after, before)).toBe(await refusal(after, NOBODY));
    expect(await refusal(before, after)).toBe(await refusal(NOBODY, after));
  });

  it('leaves no audit entry that names both', async () => {
    const { before, after } = await adopted();
    await cases.ask(CALLERS.rochdale(), `query ($id: ID!) { child(id: $id) { id accesses(last: 100) { at action } } }`, {
      id: after,
    });
    expect(
      await cases.rows('select id from hub.audit_entry where $1 = any(record_ids) and $2 = any(record_ids)', [before, after]),
    ).toEqual([]);
  });

  it.each([
    ['to an authority that is not responsible', CALLERS.medway, 'NOT_FOUND'],
    ['to police', CALLERS.kent, 'FORBIDDEN'],
  ])('is refused %s', async (_, caller, code) => {
    const childId = await ameliaInMedway(cases, CALLERS.rochdale());
    await expect(adopt(childId, caller())).rejects.toMatchObject({ code });
  });

  it('is refused while the child is missing: the emergency is not sealed away', async () => {
    const childId = await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(missing());
    await expect(adopt(childId)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
