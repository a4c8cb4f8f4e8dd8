import { factDefinition, type FactDefinition, type FactValue } from '../facts/fact-dictionary';
import type { Leaf } from '../pack/condition.schema';

/** `LOOKED_AFTER` -> `looked after`, `authority.medway` -> `Medway`. */
export function plainWord(value: string): string {
  const [kind, name] = value.split('.');
  if (name === undefined || kind === undefined) return value.replaceAll('_', ' ').toLowerCase();
  return name
    .split('-')
    .map((word) => (word === 'and' || word === 'upon' || word === 'of' ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

/** 9 -> `9 hours`; 9.000278 -> `9 h 0 min 1 s`: exact, so that a threshold can be followed. */
function hoursText(hours: number): string {
  if (Number.isInteger(hours)) return hours === 1 ? '1 hour' : `${hours} hours`;
  const seconds = Math.round(Math.abs(hours) * 3600);
  const rest = seconds % 60 === 0 ? '' : ` ${seconds % 60} s`;
  return `${hours < 0 ? '-' : ''}${Math.floor(seconds / 3600)} h ${Math.floor(seconds / 60) % 60} min${rest}`;
}

const quantity = (value: number, unit: string) =>
  unit === 'hours' ? hoursText(value) : `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;

const COMPARED: Partial<Record<Leaf['op'], readonly [met: string, unmet: string]>> = {
  gt: ['more than', 'not more than'],
  gte: ['at least', 'less than'],
  lt: ['less than', 'not less than'],
  lte: ['at most', 'more than'],
  multiple_of: ['a multiple of', 'not a multiple of'],
};

type NumberFact = Extract<FactDefinition, { type: 'number' }>;

function numberText(leaf: Leaf, { label, unit, moving }: NumberFact, value: number, met: boolean): string {
  const window = leaf.window ? ` in ${leaf.window.value} ${leaf.window.unit.replace('_', ' ')}` : '';
  const words = COMPARED[leaf.op]?.[met ? 0 : 1];
  if (moving && words && typeof leaf.value === 'number') return `${label} is ${words} ${quantity(leaf.value, unit)}`;
  const bound = words && typeof leaf.value === 'number' ? `, ${words} ${leaf.value}` : '';
  return `${label}${window} is ${quantity(value, unit)}${bound}`;
}

/** What the fact is, in words, with the bound it was held against: the part of a sentence. */
export function factText(leaf: Leaf, value: FactValue, met: boolean | null): string {
  const fact = factDefinition(leaf.fact);
  if (value === null) return `it is not known whether ${'yes' in fact ? fact.yes : `${fact.label} ${expectation(leaf)}`}`;
  if (fact.type === 'boolean') return value === true ? fact.yes : fact.no;
  if (fact.type === 'number') return numberText(leaf, fact, value as number, met === true);
  if (fact.type === 'choices') {
    const includes = (leaf.op === 'contains') === met;
    return `${fact.label} ${includes ? 'includes' : 'does not include'} ${plainWord(String(leaf.value))}`;
  }
  return `${fact.label} is ${plainWord(String(value))}`;
}

function expectation(leaf: Leaf): string {
  const wanted = (Array.isArray(leaf.value) ? leaf.value : [leaf.value]).map((value) => plainWord(String(value))).join(' or ');
  return leaf.op === 'contains' || leaf.op === 'not_contains'
    ? `includes ${wanted}`
    : `is ${COMPARED[leaf.op]?.[0] ?? ''} ${wanted}`.replace('  ', ' ');
}
