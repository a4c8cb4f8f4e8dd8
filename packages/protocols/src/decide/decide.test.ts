import { Category, ChildStatus, Risk, parseLondonWallTime as at } from '@homeward/domain';
import * as fc from 'fast-check';
import { BCP, CUMBERLAND, IN_CARE, MEDWAY, NOT_OPEN, ROCHDALE, aDecisionInput } from '../../test/decision-input';
import type { DecisionInput } from '../decision.types';
import { FLAGS } from '../facts/fact-dictionary';
import { packsFor } from '../packs';
import { DECISION_EVENTS } from '../vocabulary';
import { decide } from './decide';

const authority = fc.constantFrom(BCP, MEDWAY, ROCHDALE, CUMBERLAND);
const instant = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

/** Anything that can be known or not known of an episode, in any combination. */
const anyInput: fc.Arbitrary<DecisionInput> = fc
  .record({
    event: fc.constantFrom(...DECISION_EVENTS),
    now: instant,
    authorities: fc.record({
      responsible: maybe(authority),
      host: maybe(authority),
      areaLastSeen: maybe(authority),
      areaFound: maybe(authority),
    }),
    forces: fc.record({ investigating: maybe(fc.constant('force.kent')), whereFound: maybe(fc.constant('force.dorset')) }),
    times: fc.record({
      startedAt: maybe(instant),
      lastSeenAt: maybe(instant),
      reportedAt: maybe(instant),
      notificationReceivedAt: maybe(instant),
      foundAt: maybe(instant),
      foundReportReceivedAt: maybe(instant),
      returnedAt: maybe(instant),
    }),
    facts: fc.record({
      identity: fc.constantFrom('CONFIRMED' as const, 'PROVISIONAL' as const),
      category: maybe(fc.constantFrom(...Object.values(Category))),
      risk: maybe(fc.constantFrom(...Object.values(Risk))),
      riskWhenFound: maybe(fc.constantFrom(...Object.values(Risk))),
      dateOfBirth: maybe(fc.constant('2011-05-05')),
      placementKind: maybe(fc.constantFrom('FOSTER' as const, 'LA_HOME' as const)),
      placementNotifiedToHost: maybe(fc.boolean()),
      flags: fc.dictionary(fc.constantFrom(...FLAGS), fc.boolean()),
      earlierEpisodes: fc.array(fc.record({ startedAt: instant, reportedAt: maybe(instant) }), { maxLength: 5 }),
      interview: fc.constantFrom('NONE' as const, 'OFFERED' as const, 'UNABLE' as const, 'ENDED' as const),
    }),
    relations: fc.dictionary(
      authority,
      fc.record({
        status: fc.uniqueArray(fc.constantFrom(...Object.values(ChildStatus)), { maxLength: 3 }),
        openToServices: fc.boolean(),
        openToSocialCare: fc.boolean(),
        hasMissingPlan: fc.boolean(),
      }),
    ),
  })
  .map((input) => ({ ...input, packs: packsFor(Object.values(input.authorities), input.now) }));

const deeplyFrozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(deeplyFrozen);
  return value;
};

describe('decide, whatever is known', () => {
  it('is pure: it changes nothing that it is given and says the same again', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = JSON.stringify(input);
        expect(decide(deeplyFrozen(input))).toEqual(decide(input));
        expect(JSON.stringify(input)).toBe(before);
      }),
    );
  });

  it('[HST-01] raises no internal duty of a host for another authority’s child: all but the chase and the police check are the responsible authority’s', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { kind, ownerOrganisationId, clocks } of decide(input).duties) {
          if (kind === 'SAFE_AND_WELL_CHECK' || kind === 'IDENTIFY_CHILD') continue;
          if (kind === 'CHASE_INTERVIEW') expect(ownerOrganisationId).not.toBe(input.authorities.responsible);
          else expect([kind, ownerOrganisationId]).toEqual([kind, input.authorities.responsible]);
          if (kind === 'NEED_TO_KNOW')
            expect(clocks.every(({ authorityId }) => authorityId === input.authorities.responsible)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('owes each thing once, and the return home interview by the responsible authority’s clock', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { duties } = decide(input);
        const kinds = duties.map(({ kind }) => kind);
        expect(new Set(kinds).size).toBe(kinds.length);
        const interview = duties.find(({ kind }) => kind === 'RETURN_HOME_INTERVIEW');
        if (interview)
          expect(interview.clocks.filter(({ counts }) => counts).map(({ authorityId }) => authorityId)).toEqual([
            input.authorities.responsible,
          ]);
      }),
      { numRuns: 400 },
    );
  });

  it('is due by the earliest clock that counts', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { dueAt, clocks } of decide(input).duties) {
          const counting = clocks.filter(({ counts }) => counts).map((clock) => clock.dueAt?.getTime() ?? Infinity);
          expect(dueAt?.getTime() ?? Infinity).toBe(Math.min(...counting));
        }
      }),
    );
  });

  it('tells each role of an organisation once', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const told = decide(input).recipients.map(({ organisationId, role }) => `${organisationId} ${role}`);
        expect(told).toEqual([...new Set(told)]);
      }),
    );
  });

  it('the place is told of every missing child: its front door, or its out-of-hours team, or when it opens', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { recipients } = decide({ ...input, event: 'missing' });
        const { areaFound, areaLastSeen } = input.authorities;
        const place = areaFound ?? areaLastSeen;
        const doors = recipients.filter(({ role }) => role === 'front_door' || role === 'out_of_hours');
        if (place) expect(doors.map(({ organisationId }) => organisationId)).toContain(place);
        else if (input.facts.identity === 'PROVISIONAL')
          expect(recipients.map(({ role }) => role)).toContain('safeguarding_desk');
      }),
      { numRuns: 400 },
    );
  });

  it('discloses nothing to an authority that only might be responsible', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const uncertain = { ...input, facts: { ...input.facts, identity: 'PROVISIONAL' as const } };
        const { areaFound, areaLastSeen, responsible, host } = input.authorities;
        const { recipients, records, interview } = decide(uncertain);
        for (const id of [responsible, host]) {
          if (id && id !== areaFound && id !== areaLastSeen) {
            expect([
              ...recipients.map(({ organisationId }) => organisationId),
              ...records.map(({ authorityId }) => authorityId),
            ]).not.toContain(id);
          }
        }
        expect(interview).toBeNull();
      }),
    );
  });

  it('names a rule with its source and a whole sentence for everything it says', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { recipients, duties, records, refusals, notes } = decide(input);
        for (const { rule, because } of [...recipients, ...duties, ...records, ...refusals, ...notes]) {
          expect(rule.source).toMatch(/^(Hub: |[A-Z].*, )/);
          expect(because).toMatch(/^[A-Z].+\.$/s);
        }
      }),
    );
  });
});

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
    expect(decide(aDecisionInput()).packVersions).toEqual(['hub@2025-01-01', 'medway@2025-01-01', 'rochdale@2025-01-01']);
  });

  it('refuses to decide without a pack for an authority that acts', () => {
    const input = aDecisionInput({ relations: { [ROCHDALE]: IN_CARE } });
    expect(() => decide({ ...input, packs: { ...input.packs, of: {} } })).toThrow(/No pack was handed in for authority.rochdale/);
  });
});
