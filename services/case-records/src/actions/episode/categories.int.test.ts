import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { careFor, place, REPORTED_AMELIA } from '../../testing/story';

const RECORDS = `query ($id: ID!) { episode(id: $id) { category records { authority { id } category categoryRefused categoryRule { id } }
  decisions { reason outcomes { kind rule { id } because organisation { id } } } } }`;

interface Read {
  episode: {
    category: string;
    records: { authority: { id: string }; category: string; categoryRefused: boolean; categoryRule: { id: string } | null }[];
    decisions: {
      reason: string;
      outcomes: { kind: string; rule: { id: string }; because: string; organisation: { id: string } | null }[];
    }[];
  };
}

describe('how each authority sees an absence', () => {
  let cases: CaseHub;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
  });
  afterEach(() => cases.close());

  const of = (authority: string): Caller => {
    const caller = CALLERS.bcp();
    return { ...caller, viewer: { ...caller.viewer, organisationId: authority as never } };
  };
  const absent = async (authority: string, force: string): Promise<Read['episode']> => {
    await careFor(cases, of(authority));
    await place(cases, of(authority), { hostAuthority: authority, kind: 'LA_HOME' });
    await cases.say(cases.report({ category: 'ABSENT', areaAuthorityId: authority, forceId: force, child: REPORTED_AMELIA }));
    const [row] = await cases.rows<{ id: string }>('select id from case_records.episode');
    return (await cases.ask<Read>(of(authority), RECORDS, { id: row?.id })).episode;
  };

  it("[CLS-18] keeps the police's label, and treats the child as missing where its own rules say so", async () => {
    const { category, records, decisions } = await absent('authority.medway', 'force.kent');
    expect(category).toBe('ABSENT');
    expect(records).toEqual([
      { authority: { id: 'authority.medway' }, category: 'MISSING', categoryRefused: false, categoryRule: { id: 'MED-CR1' } },
    ]);
    expect(decisions[0]).toMatchObject({ reason: 'POLICE_REPORTED' });
    expect(decisions[0]?.outcomes).toContainEqual(
      expect.objectContaining({ kind: 'CATEGORY', rule: { id: 'MED-CR1' }, because: expect.stringMatching(/^Missing\. /) }),
    );
  });

  it('does not recognise a label that its protocol forbids for a child in care: the discrepancy stands on the file', async () => {
    const { category, records, decisions } = await absent('authority.worcestershire', 'force.west-mercia');
    expect(category).toBe('ABSENT');
    expect(records).toEqual([
      {
        authority: { id: 'authority.worcestershire' },
        category: 'MISSING',
        categoryRefused: true,
        categoryRule: { id: 'WM-CAT-ABSENT' },
      },
    ]);
    expect(decisions[0]?.outcomes.map(({ kind }) => kind)).toContain('REFUSE_CATEGORY');
  });
});
