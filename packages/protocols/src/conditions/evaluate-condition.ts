import type { FactName, FactValue } from '../facts/fact-dictionary';
import type { Condition, Leaf, Window } from '../pack/condition.schema';
import { factText } from './fact-text';

/** Null for what is not known. */
export type FactReader = (fact: FactName, window?: Window) => FactValue;

export interface Evaluation {
  /** Null: it cannot be said, because a fact that decides it is not known. */
  met: boolean | null;
  /** The facts that decided it, in words; put together only when somebody asks. */
  reasons: () => readonly string[];
}

const ALWAYS: Evaluation = { met: true, reasons: () => [] };

/**
 * Three-valued (Kleene): what is not known is neither yes nor no, and stays so unless the other parts of the condition settle it. `now` and all
 * else come in through the reader.
 */
export function evaluateCondition(condition: Condition | undefined, read: FactReader): Evaluation {
  if (condition === undefined) return ALWAYS;
  if ('fact' in condition) return evaluateLeaf(condition, read);
  if ('not' in condition) {
    const { met, reasons } = evaluateCondition(condition.not, read);
    return { met: met === null ? null : !met, reasons };
  }
  return 'all' in condition ? combine(condition.all, read, false) : combine(condition.any, read, true);
}

/** `settledBy` is the one value that decides alone: true for `any`, false for `all`. */
function combine(conditions: readonly Condition[], read: FactReader, settledBy: boolean): Evaluation {
  const parts = conditions.map((condition) => evaluateCondition(condition, read));
  const met = parts.some((part) => part.met === settledBy)
    ? settledBy
    : parts.some((part) => part.met === null)
      ? null
      : !settledBy;
  return { met, reasons: () => [...new Set(parts.filter((part) => part.met === met).flatMap((part) => part.reasons()))] };
}

function evaluateLeaf(leaf: Leaf, read: FactReader): Evaluation {
  const value = read(leaf.fact, leaf.window);
  const met = value === null ? null : compare(leaf, value);
  return { met, reasons: () => [factText(leaf, value, met)] };
}

/** Thresholds as written: `gt` is over, `gte` is or more. Hours are exact to the millisecond. */
function compare(leaf: Leaf, value: NonNullable<FactValue>): boolean {
  const wanted = leaf.value;
  switch (leaf.op) {
    case 'eq':
      return value === wanted;
    case 'neq':
      return value !== wanted;
    case 'in':
      return (wanted as readonly unknown[]).includes(value);
    case 'contains':
      return (value as readonly unknown[]).includes(wanted);
    case 'not_contains':
      return !(value as readonly unknown[]).includes(wanted);
    case 'gt':
      return (value as number) > (wanted as number);
    case 'gte':
      return (value as number) >= (wanted as number);
    case 'lt':
      return (value as number) < (wanted as number);
    case 'lte':
      return (value as number) <= (wanted as number);
    case 'multiple_of':
      return (value as number) % (wanted as number) === 0;
    case 'between': {
      const [low, high] = wanted as [number, number];
      return (value as number) >= low && (value as number) <= high;
    }
  }
}
