import * as fc from 'fast-check';
import type { FactName, FactValue } from '../facts/fact-dictionary';
import type { Condition } from '../pack/condition.schema';
import { evaluateCondition, type FactReader } from './evaluate-condition';

const reading =
  (facts: Partial<Record<FactName, FactValue>>): FactReader =>
  (fact) =>
    facts[fact] ?? null;

const open: Condition = { fact: 'child.open_to_services', op: 'eq', value: true };
const high: Condition = { fact: 'risk', op: 'eq', value: 'HIGH' };
const met = (condition: Condition, facts: Partial<Record<FactName, FactValue>>) =>
  evaluateCondition(condition, reading(facts)).met;

describe('evaluateCondition', () => {
  it('holds thresholds as written: over is strict, or more is not', () => {
    const at = (op: 'gt' | 'gte' | 'lt' | 'lte', value: number) =>
      met({ fact: 'episode.duration_h', op, value: 9 }, { 'episode.duration_h': value });
    expect([at('gt', 9), at('gt', 9 + 1 / 3600), at('gte', 9), at('gte', 9 - 1 / 3600)]).toEqual([false, true, true, false]);
    expect([at('lt', 9), at('lt', 9 - 1 / 3600), at('lte', 9), at('lte', 9 + 1 / 3600)]).toEqual([false, true, true, false]);
  });

  it('takes every third, when a rule asks for multiples of three', () => {
    const third = (value: number) =>
      met({ fact: 'history.missing_count', op: 'multiple_of', value: 3 }, { 'history.missing_count': value });
    expect([2, 3, 4, 6].map(third)).toEqual([false, true, false, true]);
  });

  it('includes both ends of a range', () => {
    const between = (value: number) =>
      met({ fact: 'history.missing_count', op: 'between', value: [4, 6] }, { 'history.missing_count': value });
    expect([3, 4, 6, 7].map(between)).toEqual([false, true, true, false]);
  });

  it('looks into a set of statuses and into a list of values', () => {
    expect(
      met({ fact: 'child.status', op: 'contains', value: 'LOOKED_AFTER' }, { 'child.status': ['UASC', 'LOOKED_AFTER'] }),
    ).toBe(true);
    expect(met({ fact: 'child.status', op: 'not_contains', value: 'LOOKED_AFTER' }, { 'child.status': [] })).toBe(true);
    expect(met({ fact: 'risk', op: 'in', value: ['LOW', 'MEDIUM'] }, { risk: 'HIGH' })).toBe(false);
    expect(met({ fact: 'risk', op: 'neq', value: 'HIGH' }, { risk: 'LOW' })).toBe(true);
  });

  it('says neither yes nor no of what is not known, also when it is denied', () => {
    expect(met(high, {})).toBeNull();
    expect(met({ not: high }, {})).toBeNull();
    expect(met({ fact: 'risk', op: 'neq', value: 'HIGH' }, {})).toBeNull();
  });

  it('lets the other parts settle what is not known', () => {
    expect(met({ all: [high, open] }, { 'child.open_to_services': false })).toBe(false);
    expect(met({ any: [high, open] }, { 'child.open_to_services': true })).toBe(true);
    expect(met({ all: [high, open] }, { 'child.open_to_services': true })).toBeNull();
  });

  it('gives the facts that decided as its reasons, and no others', () => {
    const { reasons } = evaluateCondition({ any: [high, open] }, reading({ risk: 'LOW', 'child.open_to_services': true }));
    expect(reasons()).toEqual(['the child is open to services']);
  });

  it('says a number with its bound, exact to the second', () => {
    const { reasons } = evaluateCondition(
      { fact: 'episode.duration_h', op: 'gt', value: 9 },
      reading({ 'episode.duration_h': 9 + 1 / 3600 }),
    );
    expect(reasons()).toEqual(['the time from last seen to found is 9 h 0 min 1 s, more than 9']);
  });

  it('says of the time that runs on only its bound', () => {
    const said = (hours: number) =>
      evaluateCondition({ fact: 'episode.elapsed_h', op: 'gte', value: 48 }, reading({ 'episode.elapsed_h': hours })).reasons();
    expect([said(47), said(48), said(112)]).toEqual([
      ['the time since the episode started is less than 48 hours'],
      ['the time since the episode started is at least 48 hours'],
      ['the time since the episode started is at least 48 hours'],
    ]);
  });

  it('says what is not known', () => {
    expect(evaluateCondition(high, reading({})).reasons()).toEqual(['it is not known whether the risk is high']);
    expect(evaluateCondition(open, reading({})).reasons()).toEqual(['it is not known whether the child is open to services']);
  });

  it('learning a fact never turns a yes into a no, nor a no into a yes', () => {
    const leaf = fc.constantFrom<Condition>(open, high, { fact: 'episode.found', op: 'eq', value: false });
    const condition = fc.letrec<{ node: Condition }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('node') }),
      ),
    })).node;
    const value = fc.option(fc.boolean(), { nil: null });
    fc.assert(
      fc.property(condition, value, value, value, fc.boolean(), (node, isOpen, isHigh, isFound, learnt) => {
        const before = {
          'child.open_to_services': isOpen,
          risk: isHigh === null ? null : isHigh ? 'HIGH' : 'LOW',
          'episode.found': isFound,
        };
        const after = { ...before, 'episode.found': isFound ?? learnt };
        const said = met(node, before);
        expect(said === null || met(node, after) === said).toBe(true);
      }),
    );
  });
});
