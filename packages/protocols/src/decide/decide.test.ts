import { parseLondonWallTime as at } from '@homeward/domain';
import { BCP, IN_CARE, MEDWAY, NOT_OPEN, ROCHDALE, aDecisionInput } from '../../test/decision-input';
import { decide } from './decide';

describe('decide', () => {
  it('tells why in words, with the authority’s part and the facts', () => {
    const { recipients } = decide(aDecisionInput());
    const iro = recipients.find(({ role }) => role === 'iro')!;
    expect(iro.because).toBe("Rochdale is the responsible authority, and the child's status includes looked after.");
    expect(iro.rule).toEqual({
      id: 'ROC-N3',
      source: 'Rochdale practice guidance, §5.4',
      note: 'At every episode. A box after §3.4 implies only after five days; the earlier holds.',
    });
  });

  it('tells from when a duty runs', () => {
    const found = aDecisionInput({
      event: 'found',
      times: { foundAt: at('2026-11-14 09:40'), foundReportReceivedAt: at('2026-11-14 09:45') },
    });
    expect(decide(found).duties.find(({ kind }) => kind === 'RETURN_HOME_INTERVIEW')!.because).toBe(
      'Rochdale is the responsible authority, the return home interview is required, and the child is open to services. ' +
        '72 hours from Sat 14 Nov 2026 09:40 GMT, when the child was found.',
    );
  });

  it('asks a named person to accept the alert at both doors, within ten minutes', () => {
    const { recipients, acceptWithinMinutes } = decide(aDecisionInput());
    expect(recipients.filter(({ acceptance }) => acceptance).map(({ organisationId, role }) => [organisationId, role])).toEqual([
      [MEDWAY, 'out_of_hours'],
      [ROCHDALE, 'out_of_hours'],
    ]);
    expect(acceptWithinMinutes).toBe(10);
  });

  it('names an authority’s own rule before another’s, and the others beside it', () => {
    const door = decide(aDecisionInput()).recipients.find(
      ({ organisationId, role }) => organisationId === ROCHDALE && role === 'out_of_hours',
    )!;
    expect([door.rule.id, ...door.alsoBy.map(({ id }) => id)]).toEqual(['ROC-IN1', 'MED-O3-TELL', 'HUB-N1']);
  });

  it('[RHI-01] keeps every criterion with what it came to, and the other readings of the night rule', () => {
    const input = aDecisionInput({
      event: 'found',
      authorities: { responsible: BCP, host: null, areaLastSeen: BCP, areaFound: BCP },
      now: at('2026-05-13 05:35'),
      times: { lastSeenAt: at('2026-05-12 23:30'), reportedAt: at('2026-05-13 00:10'), foundAt: at('2026-05-13 05:30') },
      facts: { flags: { harmed_whilst_missing: false } },
      relations: { [BCP]: NOT_OPEN },
    });
    const { criteria, because } = decide(input).interview!;
    expect(criteria.map(({ rule, met }) => [rule.id, met])).toEqual([
      ['BCP-RHI-CONSIDER', true],
      ['BCP-E1', true],
      ['BCP-E2', false],
      ['BCP-E3', false],
      ['BCP-E4', false],
      ['BCP-E5', null],
      ['BCP-E6', null],
      ['BCP-E7', null],
      ['BCP-E8', null],
    ]);
    expect(criteria[1]!.otherReadings.map(({ met, because }) => [met, because])).toEqual([
      [false, 'The time away between midnight and six is 5 h 30 min, less than 6.'],
      [true, 'The child was away between midnight and six.'],
    ]);
    expect(because).toContain('the time from last seen to found is 6 hours, at least 6');
  });

  it('where nothing is met and something is not known, leaves the interview to a person', () => {
    const unknownCategory = aDecisionInput({
      event: 'found',
      facts: { category: null },
      times: { foundAt: at('2026-11-14 09:40') },
    });
    expect(decide(unknownCategory).interview).toMatchObject({
      needed: 'CONSIDERED',
      because: 'It is not known whether the category is missing.',
    });
  });

  it('takes the return as the moment of finding where no found report came', () => {
    const returned = aDecisionInput({ event: 'returned', times: { returnedAt: at('2026-11-14 11:15') } });
    expect(decide(returned).duties.find(({ kind }) => kind === 'RETURN_HOME_INTERVIEW')!.dueAt).toEqual(at('2026-11-17 11:15'));
  });

  it('says which versions spoke', () => {
    expect(decide(aDecisionInput()).packVersions).toEqual(['hub@2025-01-01', 'medway@2026-01-01', 'rochdale@2025-01-01']);
  });

  it('refuses to decide without a pack for an authority that acts', () => {
    const input = aDecisionInput({ relations: { [ROCHDALE]: IN_CARE } });
    expect(() => decide({ ...input, packs: { ...input.packs, of: {} } })).toThrow(/No pack was handed in for authority.rochdale/);
  });
});
