import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { countStatements } from '../../testing/count-statements';
import { on } from '../../testing/fact-of';
import { careFor, place } from '../../testing/story';
import { recordNotifications } from './record-notification';

describe('a batch of notifications', () => {
  let cases: CaseHub;
  beforeAll(async () => {
    cases = await openCaseHub(openTestHub);
    for (let n = 0; n < 40; n += 1) {
      const authorityChildId = `R-${n}`;
      await careFor(cases, CALLERS.rochdale(), { authorityChildId, familyName: `Child ${n}` });
      await place(cases, CALLERS.rochdale(), { authorityChildId, reference: `P-${n}` });
    }
  }, 120_000);
  afterAll(() => cases.close());

  const batch = (from: number, count: number, report: (n: number) => Parameters<CaseHub['report']>[0]) =>
    countStatements(cases, () => record(from, count, report));

  const record = (from: number, count: number, report: (n: number) => Parameters<CaseHub['report']>[0]) =>
    cases.asJob((tx) =>
      recordNotifications(
        tx,
        Array.from({ length: count }, (_, place) => ({
          ...cases.report(report(from + place)),
          sealed: {
            child: {
              givenName: null,
              familyName: null,
              dateOfBirth: null,
              nhsNumber: null,
              authorityChildId: { authorityId: 'authority.rochdale', id: `R-${from + place}` },
            },
          },
          id: `event-${from + place}`,
          seq: place + 1,
          version: 1,
          correlationId: `c-${from + place}`,
          attempts: 0,
        })),
      ),
    );
  const missing = (n: number) => ({ policeReference: `B${n}` });
  const found = (n: number) => ({
    policeReference: `B${n}`,
    kind: 'FOUND' as const,
    foundAt: on('02:21').toISOString(),
    receivedAt: on('02:22').toISOString(),
  });

  it('takes as many statements as one notification', async () => {
    const one = await batch(0, 1, missing);
    expect(await batch(1, 39, missing)).toBe(one);
    expect(one).toBeLessThanOrEqual(12);
  });

  it('takes as many statements as one when the episodes are there already', async () => {
    const one = await batch(0, 1, found);
    expect(await batch(1, 39, found)).toBe(one);
    expect(one).toBeLessThanOrEqual(12);
    expect(await cases.rows(`select state, count(*)::int from case_records.episode group by 1`)).toEqual([
      { state: 'FOUND_NOT_RETURNED', count: 40 },
    ]);
  });

  it('makes one episode of two reports of one child that are worked at the same moment', async () => {
    await careFor(cases, CALLERS.rochdale(), { authorityChildId: 'R-99', familyName: 'Twice' });
    await Promise.all(
      ['force.kent', 'force.essex', 'force.dorset', 'force.cumbria'].map((forceId) =>
        record(99, 1, () => ({ forceId, policeReference: 'SAME' })),
      ),
    );
    const rows = await cases.rows(
      `select count(distinct r.episode_id)::int as episodes, count(*)::int as refs from case_records.episode_reference r
       join case_records.child c on c.id = r.child_id where c.authority_child_id = 'R-99'`,
    );
    expect(rows).toEqual([{ episodes: 1, refs: 4 }]);
  });
});
