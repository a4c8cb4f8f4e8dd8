import {
  AllocationRole,
  AuthorisationKind,
  Category,
  CheckStatus,
  ContactAttemptResult,
  ContactMethod,
  DutyKind,
  FoundPlace,
  InterviewPartKind,
  Risk,
  SchoolingStatus,
} from '@homeward/domain';
import { z } from 'zod';
import { factFields } from './facts.schema';
import { actor, authorityName, interviewerName, receiverName } from './parties';
import { time } from './scenario-time';
import { childName, placementFields, standingFields } from './world.schema';
import { oneOf } from './words';

const common = {
  at: time,
  by: actor.optional().describe('Who does it, where that is not whom one would expect'),
  refused: z
    .union([z.literal(true), z.string()])
    .optional()
    .describe('The hub must refuse it; a text must be part of what it then says'),
};
const check = z.strictObject({
  status: oneOf(Object.values(CheckStatus)),
  at: time.optional(),
  concern: z.boolean().optional(),
  'crime or danger': z.boolean().optional(),
});
const reference = z.string().optional().describe("The force's own reference; one for each absence, unless said");
const people = z.array(z.strictObject({ role: z.string(), name: z.string() }));
const parts = z.array(oneOf(Object.values(InterviewPartKind)));
const evidence = z
  .array(oneOf(['DECLINE_FORM', 'RISK_NOTE', 'EXPLOITATION_SCREEN']))
  .default([])
  .describe('What is put on file');
const dutyMeant = { duty: oneOf(Object.values(DutyKind)), topic: z.string().optional() };
const found = { place: oneOf(Object.values(FoundPlace)).optional(), in: authorityName.optional(), check: check.optional() };

const step = <V extends string, F extends z.ZodRawShape>(verb: V, fields: F) =>
  z.strictObject({ ...common, [verb]: childName, ...fields } as typeof common & Record<V, typeof childName> & F);

/** Everything that somebody can do, by its verb. The verb's value is the child that it is done for. */
export const STEPS = {
  // the police
  missing: step('missing', {
    reference,
    in: authorityName.optional().describe('Where the child was last seen: where it lives, unless said'),
    'place not known': z.literal(true).optional(),
    'last seen': time.optional().describe('An hour before it was reported, unless said; `last seen not known: true` for none'),
    'last seen not known': z.literal(true).optional(),
    'left placement': time.optional(),
    reported: time.optional().describe('When it was reported to the police: at this time, unless said'),
    risk: oneOf(Object.values(Risk)).default('MEDIUM'),
    category: oneOf(Object.values(Category)).default('MISSING'),
    label: z.string().optional().describe("The force's own word for the category"),
    found: time.optional().describe('The child was already found'),
    returned: time.optional().describe('and is back already'),
    check: check.optional(),
  }),
  found: step('found', { reference, when: time.optional(), ...found }),
  returned: step('returned', { reference, when: time.optional() }),
  regraded: step('regraded', { reference, risk: oneOf(Object.values(Risk)), when: time.optional() }),
  'found retracted': step('found retracted', { reference }),
  sighted: step('sighted', { reference, in: authorityName.optional(), when: time.optional() }),
  'safe and well': step('safe and well', { reference, check }),
  // the authority
  'national alert': step('national alert', {
    to: authorityName.describe('Who was alerted; the child is missing elsewhere'),
    received: time.optional().describe('When the e-mail came in: at this time, unless said'),
  }),
  'hazard closed': step('hazard closed', { to: authorityName, because: z.string().default('Found.') }),
  recorded: step('recorded', standingFields),
  placed: step('placed', placementFields),
  allocated: step('allocated', { role: oneOf(Object.values(AllocationRole)), to: z.string() }),
  'facts recorded': step('facts recorded', factFields),
  'duty met': step('duty met', {
    ...dutyMeant,
    when: time.optional(),
    attended: z.array(z.string()).default([]).describe('police, childrens services, health …'),
    because: z.string().optional(),
  }),
  'duty planned': step('duty planned', { ...dutyMeant, for: time }),
  'duty deferred': step('duty deferred', {
    ...dutyMeant,
    until: time,
    agreed: people.default([]).describe('Who agreed to it: police, childrens services …'),
    'other work': z.string().optional().describe('What is done for the child meanwhile'),
    because: z.string().default('Agreed between the agencies.'),
  }),
  authorised: step('authorised', {
    for: oneOf(Object.values(AuthorisationKind)),
    agreed: z.array(z.strictObject({ role: z.string(), name: z.string(), 'in writing': z.boolean().default(false) })).default([]),
    'accepting agency': z.string().optional(),
    'parents agree': z.boolean().optional(),
    because: z.string().default('Agreed in the strategy meeting.'),
  }),
  'interview waived': step('interview waived', { reason: z.string().default(''), agreed: people }),
  'interview arranged': step('interview arranged', { with: interviewerName }),
  released: step('released', {
    to: receiverName,
    parts,
    evidence,
  }),
  // whoever interviews
  accepted: step('accepted', {}),
  unable: step('unable', {}),
  booked: step('booked', { for: time }),
  attempted: step('attempted', {
    how: oneOf(Object.values(ContactMethod)).default('PHONE'),
    result: oneOf(Object.values(ContactAttemptResult)).default('NO_ANSWER'),
    times: z.number().int().min(1).default(1),
  }),
  interviewed: step('interviewed', {
    when: time.optional(),
    alone: z.boolean().default(true),
    also: z.array(time).default([]).describe('The same interview serves the absences that began at these times, too'),
    agreed: z.boolean().default(true).describe('The child agreed that one interview serves them all'),
  }),
  submitted: step('submitted', { evidence, parts: parts.default(['WHAT_HAPPENED', 'SAFETY_PLAN', 'INTELLIGENCE']) }),
  declined: step('declined', { evidence }),
  'not reached': step('not reached', {}),
  concerned: step('concerned', { danger: z.boolean().default(false) }),
  // the school
  'education case': step('education case', { reason: z.string().default('On no roll.') }),
  'education enquiry': step('education enquiry', {
    of: z.string(),
    answer: z.string().optional(),
    found: z.boolean().default(false),
  }),
  'education rests': step('education rests', { until: time }),
  schooled: step('schooled', { status: oneOf(Object.values(SchoolingStatus)), school: z.string().optional() }),
} as const;

export type Verb = keyof typeof STEPS;
export const VERBS = Object.keys(STEPS) as Verb[];

/** A step as it is played: its verb, its child, and what was said besides. */
export type StepOf<V extends Verb> = Omit<z.output<(typeof STEPS)[V]>, V> & { verb: V; child: string };
export type Step = { [V in Verb]: StepOf<V> }[Verb];
