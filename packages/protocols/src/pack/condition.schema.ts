import { z } from 'zod';
import { FACTS, FACT_NAMES, factDefinition, type FactName } from '../facts/fact-dictionary';
import { CONDITION_OPERATORS, type ConditionOperator } from '../vocabulary';

export const windowSchema = z
  .strictObject({
    value: z.number().int().positive(),
    unit: z.enum(['calendar_days', 'calendar_months', 'whole_months']),
  })
  .describe(
    'Rolling, inclusive at both ends, ending with this episode. whole_months: from the first of a month, this one counted.',
  );
export type Window = z.infer<typeof windowSchema>;

const OPERATORS_FOR: Record<(typeof FACTS)[FactName]['type'], readonly ConditionOperator[]> = {
  boolean: ['eq', 'neq'],
  number: ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'between', 'multiple_of'],
  choice: ['eq', 'neq', 'in'],
  choices: ['contains', 'not_contains'],
  organisation: ['eq', 'neq', 'in'],
};

const organisationId = /^(authority|force|provider|desk)\.[a-z0-9-]+$/;

export const leafSchema = z
  .strictObject({
    fact: z.enum(FACT_NAMES),
    op: z.enum(CONDITION_OPERATORS),
    value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).min(1), z.tuple([z.number(), z.number()])]),
    window: windowSchema.optional(),
  })
  .check(({ value: leaf, issues }) => {
    const fault = faultOf(leaf);
    if (fault) issues.push({ code: 'custom', input: leaf, path: [fault.at], message: fault.message });
  });
export type Leaf = z.infer<typeof leafSchema>;

export type Condition =
  Leaf | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition };

export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      leafSchema,
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
    ]),
  )
  .meta({ id: 'Condition' });

/** What the shape alone cannot say: whether this operator and this value suit this fact. */
function faultOf(leaf: { fact: FactName; op: ConditionOperator; value: unknown; window?: Window | undefined }) {
  const fact = factDefinition(leaf.fact);
  const operators = OPERATORS_FOR[fact.type];
  if (!operators.includes(leaf.op)) {
    return { at: 'op', message: `${leaf.fact} is a ${fact.type} and takes ${operators.join(', ')}, not ${leaf.op}.` };
  }
  if (leaf.window && !(fact.type === 'number' && fact.windowed)) {
    return { at: 'window', message: `${leaf.fact} is not counted over a window; leave the window out.` };
  }
  const expected = expectedValue(leaf.fact, leaf.op);
  if (!expected.accepts(leaf.value)) return { at: 'value', message: `${leaf.fact} ${leaf.op} wants ${expected.wanted}.` };
  return null;
}

function expectedValue(name: FactName, op: ConditionOperator): { wanted: string; accepts: (value: unknown) => boolean } {
  const fact = factDefinition(name);
  const listOf = (one: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(one);
  if (op === 'between') {
    const isNumber = (value: unknown) => typeof value === 'number';
    return {
      wanted: 'two numbers, the lower first',
      accepts: (value) => listOf(isNumber)(value) && (value as number[])[0]! <= (value as number[])[1]!,
    };
  }
  if (op === 'multiple_of')
    return { wanted: 'a whole number above nothing', accepts: (value) => Number.isInteger(value) && Number(value) > 0 };
  if (fact.type === 'boolean') return { wanted: 'true or false', accepts: (value) => typeof value === 'boolean' };
  if (fact.type === 'number') return { wanted: 'a number', accepts: (value) => typeof value === 'number' };
  const one =
    fact.type === 'organisation'
      ? {
          wanted: 'an organisation id such as authority.medway',
          accepts: (value: unknown) => typeof value === 'string' && organisationId.test(value),
        }
      : {
          wanted: `one of ${fact.options.join(', ')}`,
          accepts: (value: unknown) => (fact.options as readonly unknown[]).includes(value),
        };
  return op === 'in' ? { wanted: `a list of: ${one.wanted}`, accepts: listOf(one.accepts) } : one;
}
