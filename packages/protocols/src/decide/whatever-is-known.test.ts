import * as fc from 'fast-check';
import { anyInput } from '../../test/any-input';
import type { DecisionInput } from '../decision.types';
import { decide } from './decide';

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

  it('[HST-01] raises no internal duty of a host or of the place: what an authority owes itself is the responsible authority’s alone', () => {
    const internal =
      /^(NEED_TO_KNOW|NOTIFY_SENIOR|RISK_MANAGEMENT|STRATEGY_MEETING|REVIEW|RECORDS|PANEL|RETURN_HOME|INTERVIEW_CONTACT|ARRANGE)/;
    fc.assert(
      fc.property(anyInput, (input) => {
        const { responsible } = input.authorities;
        for (const { slot, ownerOrganisationId, clocks } of decide(input).duties.filter((duty) => internal.test(duty.kind))) {
          expect([slot, ownerOrganisationId]).toEqual([slot, responsible]);
          for (const { authorityId, counts } of clocks) if (counts) expect([slot, authorityId]).toEqual([slot, responsible]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('owes each thing once, and the return home interview by the responsible authority’s clock', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { duties } = decide(input);
        const slots = duties.map(({ slot }) => slot);
        expect(slots).toEqual([...new Set(slots)]);
        const interview = duties.find(({ kind }) => kind === 'RETURN_HOME_INTERVIEW');
        if (interview)
          expect([...new Set(interview.clocks.filter(({ counts }) => counts).map(({ authorityId }) => authorityId))]).toEqual([
            input.authorities.responsible,
          ]);
      }),
      { numRuns: 400 },
    );
  });

  it('looks again only later, and whatever it waits for is there when it looks', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { nextLookAt } = decide(input);
        if (!nextLookAt) return;
        expect(nextLookAt > input.now).toBe(true);
        const then = decide({ ...input, now: nextLookAt });
        expect(then.nextLookAt === null || then.nextLookAt > nextLookAt).toBe(true);
      }),
    );
  });

  it('says the same a moment before it wants to look again as it says now', () => {
    const said = (input: DecisionInput) => {
      const { duties, records, interview, refusals, categories } = decide(input);
      return {
        slots: duties.map(({ slot, dueAt, rule }) => [slot, dueAt, rule.id]),
        rest: [...records, ...refusals, ...categories].map(({ authorityId, rule }) => [authorityId, rule.id]),
        needed: interview?.needed,
      };
    };
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 0, max: 3 * 366 * 24 * 60 }), (input, minutes) => {
        const { nextLookAt } = decide(input);
        const wanted = input.now.getTime() + minutes * 60_000;
        const at = nextLookAt ? Math.min(wanted, nextLookAt.getTime() - 1) : wanted;
        expect(said({ ...input, now: new Date(at) })).toEqual(said(input));
      }),
      { numRuns: 300 },
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
        const { recipients, duties, records, refusals, categories, notes } = decide(input);
        for (const { rule, because } of [...recipients, ...duties, ...records, ...refusals, ...categories, ...notes]) {
          expect(rule.source).toMatch(/^(Hub: |[A-Z].*, )/);
          expect(because).toMatch(/^[A-Z].+\.$/s);
        }
      }),
    );
  });
});
