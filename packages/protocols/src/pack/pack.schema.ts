import { z } from 'zod';
import { RECIPIENT_ROLES } from '../vocabulary';
import { conditionSchema } from './condition.schema';
import { ruleIdSchema, ruleSchema, sourceSchema } from './rule.schema';

const text = z.string().trim().min(1);
const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "A time of day such as '08:30'.");
const openFromTo = z.tuple([wallTime, wallTime]).refine(([from, to]) => from < to, 'The office opens before it closes.');

/** Every convention says where it comes from: a document, or a choice of the hub that the authority may change. */
const setting = <T extends z.ZodType>(value: T) =>
  z
    .strictObject({ value, source: text.optional(), hub_choice: z.literal(true).optional(), note: text.optional() })
    .refine((it) => (it.source === undefined) !== (it.hub_choice === undefined), 'Give either a source or hub_choice: true.');

export const officeHoursSchema = z
  .strictObject({
    mon: openFromTo.optional(),
    tue: openFromTo.optional(),
    wed: openFromTo.optional(),
    thu: openFromTo.optional(),
    fri: openFromTo.optional(),
    sat: openFromTo.optional(),
    sun: openFromTo.optional(),
  })
  .refine((week) => Object.values(week).some((day) => day !== undefined), 'An office is open on one day at least.')
  .describe('London wall clock; a day that is not named, and every bank holiday, is closed.');

export const settingsSchema = z.strictObject({
  accept_within_minutes: setting(z.number().int().positive()).describe(
    'Nobody has accepted in this time: the next person is asked.',
  ),
  unqualified_days: setting(z.enum(['calendar_days', 'working_days']))
    .optional()
    .describe(
      'How days are counted that the document does not qualify (basis_stated: false). Absent: calendar days, the earlier date.',
    ),
  calendar_days_end: setting(z.enum(['same_time', 'end_of_day']))
    .optional()
    .describe('When a calendar day is over. Absent: at the same time of day.'),
  working_days_end: setting(z.enum(['close_of_business', 'end_of_day']))
    .optional()
    .describe('When a working day is over. Absent: when the office closes, or at 23:59 where its hours are not known.'),
  window_start: setting(z.enum(['included', 'excluded']))
    .optional()
    .describe('Whether what lies exactly at the start of a rolling window counts. Absent: it does.'),
  office_hours: setting(officeHoursSchema).optional().describe('Absent: always open.'),
  out_of_hours: setting(
    z.strictObject({
      when: conditionSchema
        .optional()
        .describe('Only then does the out-of-hours team take what comes to a closed front door; absent: always.'),
    }),
  )
    .optional()
    .describe(
      'What is not for the out-of-hours team is held until the office opens. Absent: it takes all that comes to a closed front door.',
    ),
});

/** A protocol pack: what one authority, or several together, have agreed, from a date on. */
export const packSchema = z.strictObject({
  pack: z.string().regex(/^[a-z][a-z_]*$/),
  name: text,
  effective_from: z.iso.date(),
  basis: z
    .enum(['protocol', 'fallback', 'hub'])
    .describe('fallback: for authorities without a pack; hub: what the hub does whoever acts.'),
  authorities: z
    .array(z.string().regex(/^authority\.[a-z0-9-]+$/))
    .describe('Whom it binds; empty for the fallback and the hub.'),
  documents: z.record(z.string().regex(/^\d{3}$/), text).describe('The documents that sources cite, by number.'),
  settings: settingsSchema,
  roles: z.partialRecord(z.enum(RECIPIENT_ROLES), text).describe('What this authority calls its teams and roles.'),
  rules: z.array(ruleSchema).min(1),
  guidance: z
    .array(z.strictObject({ id: ruleIdSchema, source: sourceSchema, rule: text }))
    .default([])
    .describe('What the documents ask of people and the hub does not act on, in our own words. Each keeps its id and source.'),
  silent_on: z.array(z.string().regex(/^[a-z0-9_]+$/)).describe('What its documents do not cover; nothing is invented for it.'),
});

export type PackSettings = z.infer<typeof settingsSchema>;
export type PackDocument = z.infer<typeof packSchema>;
