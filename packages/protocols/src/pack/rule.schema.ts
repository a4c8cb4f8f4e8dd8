import { AuthorisationKind, Category, DutyKind } from '@homeward/domain';
import { z } from 'zod';
import {
  ATTENDEES,
  AUTHORISATION_NEEDS,
  CLOCK_COUNTS,
  DECISION_EVENTS,
  DEFERRAL_NEEDS,
  INTERVIEW_NEEDS,
  PARTIES,
  RECIPIENT_ROLES,
  REFUSABLE,
  RULE_CAPACITIES,
} from '../vocabulary';
import { clockSchema, repeatSchema } from './clock.schema';
import { conditionSchema } from './condition.schema';
import { TERM_WORDS, termFault } from './interview-term.schema';

const sentence = z.string().trim().min(3);

export const ruleIdSchema = z.string().regex(/^[A-Z]{2,4}(-[A-Z0-9]+)+$/, 'A rule id looks like ROC-N1 or MED-O3-TELL.');
export const sourceSchema = sentence.describe(
  "Where the rule stands: '003 §3.13', the number one of this pack's documents; several with '; '.",
);

const common = {
  id: ruleIdSchema,
  source: sourceSchema,
  capacity: z.enum(RULE_CAPACITIES).describe('In which part this authority must act for the rule to apply.'),
  when: conditionSchema.optional().describe('Absent: always.'),
  note: sentence.optional().describe('Shown beside the outcome: a contradiction, a choice made, what is not stated.'),
};

const whose = z.enum(PARTIES).default('own');
const role = z.enum(RECIPIENT_ROLES);
const topic = z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'A topic is written like level_2.');
const on = z.array(z.enum(DECISION_EVENTS)).min(1);

export const recipientSchema = z.union([
  z.strictObject({
    role,
    of: whose,
    when: conditionSchema.optional(),
    by_day: z.literal(true).optional().describe('Of a front door: never its out-of-hours team; held until the office opens.'),
  }),
  z.strictObject({ provider: z.string().regex(/^provider\.[a-z0-9-]+$/), when: conditionSchema.optional() }),
  z.strictObject({
    interviewer: z.literal(true).describe('Whoever the interview is offered to.'),
    when: conditionSchema.optional(),
  }),
]);

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
    topic: topic.optional().describe('Tells two duties of one kind apart.'),
    clock: clockSchema,
    repeat: repeatSchema.optional(),
    owner: z.strictObject({ of: whose, role }),
    to: z.array(role).min(1).optional().describe('Whom the owner is to tell or invite.'),
    attendees: z.array(z.enum(ATTENDEES)).min(1).optional().describe('Without whom it does not count as held.'),
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
  z.strictObject({ kind: z.literal('interview_term'), ...common, ...TERM_WORDS }).check(({ value: rule, issues }) => {
    const fault = termFault(rule);
    if (fault) issues.push({ code: 'custom', input: rule, ...fault });
  }),
  z.strictObject({
    kind: z.literal('category'),
    ...common,
    treat_as: z.enum(Category).describe("How this authority's own record sees the episode; the police's label stays."),
    refuses: z.boolean().default(false).describe('The label is not recognised here: a discrepancy is raised.'),
  }),
  z.strictObject({
    kind: z.literal('defer'),
    ...common,
    duty: z.enum(DutyKind),
    topics: z.array(topic).min(1).optional().describe('Which duties of that kind may be put off; absent: those without a topic.'),
    agreed_by: z.array(z.enum(ATTENDEES)).min(1).describe('All of whom must agree, by name.'),
    needs: z.array(z.enum(DEFERRAL_NEEDS)).min(1).optional().describe('What must be recorded besides.'),
  }),
  z.strictObject({
    kind: z.literal('authorise'),
    ...common,
    step: z.enum(AuthorisationKind).describe('A step of the authority that is not taken without this.'),
    agreed_by: z.array(role).min(1).optional().describe('All of whom must agree, by name.'),
    in_writing: z.array(role).min(1).optional().describe('All of whom must consent in writing, by name.'),
    needs: z.array(z.enum(AUTHORISATION_NEEDS)).min(1).optional().describe('What must be recorded besides.'),
    not_before: clockSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('refuse'), ...common, what: z.enum(REFUSABLE) }),
  z.strictObject({ kind: z.literal('note'), ...common, on, text: sentence }),
  z.strictObject({
    kind: z.literal('hazard'),
    ...common,
    on,
    hazard: sentence.describe('What the hazard is called on record.'),
    review: clockSchema.describe('When it is first looked at again.'),
    address: sentence.describe('What stands for the address where none is known.'),
  }),
]);

export type Rule = z.infer<typeof ruleSchema>;
export type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;
export type RuleRecipient = z.infer<typeof recipientSchema>;
