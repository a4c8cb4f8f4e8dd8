import {
  AssignmentState,
  AuthorisationKind,
  Capacity,
  Category,
  CmeCaseState,
  DeliveryState,
  DutyKind,
  DutyState,
  EpisodeState,
  InterviewOutcome,
  RecordState,
  Risk,
  Subject,
} from '@homeward/domain';
import { INTERVIEW_NEEDS } from '@homeward/protocols';
import { z } from 'zod';
import { organisationAndRole } from './organisation-and-role';
import { authorityName, interviewerName } from './parties';
import { time } from './scenario-time';
import { childName } from './world.schema';
import { oneOf } from './words';

const rule = z.string().regex(/^[A-Z][A-Z0-9-]+$/, 'A rule is named as in its pack: BCP-E1.');

const duty = z.strictObject({
  duty: oneOf(Object.values(DutyKind)),
  topic: z.string().optional(),
  occurrence: z.number().int().min(1).optional(),
  owner: organisationAndRole.optional(),
  rule: rule.optional(),
  due: z.union([z.literal('as soon as possible').transform(() => null), time]).optional(),
  state: z
    .union([oneOf(Object.values(DutyState)).transform((one) => [one]), z.array(oneOf(Object.values(DutyState)))])
    .optional(),
  met: time.optional(),
  'planned for': time.optional(),
  'deferred until': time.optional(),
  tell: z.array(z.string()).optional().describe('The roles that must be told by it'),
  attendees: z.array(z.string()).optional(),
  readings: z.record(rule, time).optional().describe('The clocks beside it, each by its rule'),
});

const told = z.union([
  organisationAndRole.transform((who) => ({ who, of: undefined, rule: undefined, state: undefined, 'held until': undefined })),
  z.strictObject({
    who: organisationAndRole,
    of: oneOf(Object.values(Subject)).optional(),
    rule: rule.optional(),
    state: oneOf(Object.values(DeliveryState)).optional(),
    'held until': time.optional(),
  }),
]);

const record = z.strictObject({
  of: authorityName,
  as: oneOf(Object.values(Capacity)).optional(),
  state: oneOf(Object.values(RecordState)).optional(),
  category: oneOf(Object.values(Category)).optional(),
  authorised: oneOf(Object.values(AuthorisationKind)).optional().describe('A step of its own that it took'),
});

const hazard = z.strictObject({
  of: authorityName,
  hazard: z.string(),
  starts: time.optional(),
  review: time.optional(),
  closed: z.boolean().default(false),
});

const interview = z.strictObject({
  needed: z.union([z.literal('not decided').transform(() => null), oneOf(INTERVIEW_NEEDS)]).optional(),
  criteria: z.record(rule, z.enum(['met', 'not met', 'not known'])).optional(),
  'offered to': organisationAndRole.optional(),
  terms: z.array(rule).optional().describe('What whoever interviews must keep to, by its rules'),
  turns: z.array(z.strictObject({ to: interviewerName, state: oneOf(Object.values(AssignmentState)).optional() })).optional(),
  outcome: oneOf(Object.values(InterviewOutcome)).optional(),
  'in time': z.boolean().optional(),
});

const never = z.strictObject({
  duties: z.array(duty).optional(),
  told: z.array(told).optional(),
  records: z.array(record).optional(),
  rules: z.array(rule).optional(),
});

export const expectationSchema = z.strictObject({
  at: z.union([z.literal('end').transform(() => null), time]).default(null),
  child: childName.optional().describe('The only one, unless said'),
  absence: time.optional().describe('The absence that began then; the last, unless said'),
  exists: z.boolean().default(true).describe('false: there is no episode'),
  episodes: z.number().int().min(0).optional().describe('How many absences of this child the hub knows'),
  state: oneOf(Object.values(EpisodeState)).optional(),
  category: oneOf(Object.values(Category)).optional().describe('As the police see it'),
  risk: oneOf(Object.values(Risk)).optional(),
  started: time.optional(),
  interview: interview.optional(),
  duties: z.array(duty).optional(),
  told: z.array(told).optional(),
  records: z.array(record).optional(),
  hazards: z.array(hazard).optional().describe('What authorities keep on record of this person without an absence'),
  education: z
    .strictObject({ state: oneOf(Object.values(CmeCaseState)), review: time.optional() })
    .optional()
    .describe('How the search for a child who is missing education stands'),
  rules: z.array(rule).optional().describe('Rules that have left a mark on what was decided'),
  never: never.optional(),
});

export type Expectation = z.output<typeof expectationSchema>;
export type ExpectedDuty = z.output<typeof duty>;
export type ExpectedTold = z.output<typeof told>;
export type ExpectedRecord = z.output<typeof record>;
export type ExpectedHazard = z.output<typeof hazard>;
export type ExpectedInterview = z.output<typeof interview>;
