import { ClockStart, DutyKind } from '@homeward/domain';
import { z } from 'zod';
import {
  CLOCK_COUNTS,
  CLOCK_OPERATORS,
  CLOCK_UNITS,
  DECISION_EVENTS,
  INTERVIEW_NEEDS,
  PARTIES,
  RECIPIENT_ROLES,
  RULE_CAPACITIES,
} from '../vocabulary';
import { conditionSchema } from './condition.schema';

const sentence = z.string().trim().min(3);

const common = {
  id: z.string().regex(/^[A-Z]{2,4}(-[A-Z0-9]+)+$/, 'A rule id looks like ROC-N1 or MED-O3-TELL.'),
  source: sentence.describe("Where the rule stands: '003 §3.13', the number one of this pack's documents; several with '; '."),
  capacity: z.enum(RULE_CAPACITIES).describe('In which part this authority must act for the rule to apply.'),
  when: conditionSchema.optional().describe('Absent: always.'),
  note: sentence.optional().describe('Shown beside the outcome: a contradiction, a choice made, what is not stated.'),
};

const whose = z.enum(PARTIES).default('own');
const role = z.enum(RECIPIENT_ROLES);
const on = z.array(z.enum(DECISION_EVENTS)).min(1);

export const recipientSchema = z.union([
  z.strictObject({ role, of: whose, when: conditionSchema.optional() }),
  z.strictObject({ provider: z.string().regex(/^provider\.[a-z0-9-]+$/), when: conditionSchema.optional() }),
  z.strictObject({
    interviewer: z.literal(true).describe('Whoever the interview is offered to.'),
    when: conditionSchema.optional(),
  }),
]);

export const clockSchema = z
  .strictObject({
    value: z.number().positive().optional(),
    unit: z.enum(CLOCK_UNITS),
    op: z.enum(CLOCK_OPERATORS),
    from: z.enum(ClockStart),
    basis_stated: z
      .boolean()
      .default(true)
      .describe('False where the document does not say whether its days are calendar or working days.'),
  })
  .check(({ value: clock, issues }) => {
    const timeless = clock.unit === 'immediate' || clock.unit === 'asap';
    if (timeless === (clock.value === undefined)) return;
    const message = timeless ? `A clock that is ${clock.unit} takes no value.` : `A clock in ${clock.unit} wants a value.`;
    issues.push({ code: 'custom', input: clock, path: ['value'], message });
  });

export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tell'),
    ...common,
    on,
    to: z.array(recipientSchema).min(1),
    acceptance: z.boolean().default(false).describe('A named person must accept, or the next is asked.'),
  }),
  z.strictObject({
    kind: z.literal('owe'),
    ...common,
    duty: z.enum(DutyKind),
    clock: clockSchema,
    owner: z.strictObject({ of: whose, role }),
    counts: z.enum(CLOCK_COUNTS).describe("responsible: only as the responsible authority's own rule; never: for comparison."),
  }),
  z.strictObject({ kind: z.literal('record'), ...common, of: whose }),
  z.strictObject({
    kind: z.literal('interview_needed'),
    ...common,
    needed: z.enum(INTERVIEW_NEEDS).exclude(['NOT_REQUIRED']),
    other_readings: z
      .array(z.strictObject({ reading: sentence, when: conditionSchema }))
      .optional()
      .describe('How else the sentence can be read; shown with the result, never decisive.'),
  }),
  z.strictObject({
    kind: z.literal('interview_offered'),
    ...common,
    to: z.union([z.strictObject({ provider: z.string().regex(/^provider\.[a-z0-9-]+$/) }), z.strictObject({ role })]),
  }),
  z.strictObject({ kind: z.literal('refuse'), ...common, what: z.literal('RECORD') }),
  z.strictObject({ kind: z.literal('note'), ...common, on, text: sentence }),
]);

export type Rule = z.infer<typeof ruleSchema>;
export type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;
export type Clock = z.infer<typeof clockSchema>;
export type RuleRecipient = z.infer<typeof recipientSchema>;
