import { AllocationRole, ChildStatus, LegalStatus, PlacementKind, RestrictionReason, Risk } from '@homeward/domain';
import { z } from 'zod';
import { organisationAndRole } from './organisation-and-role';
import { authorityName, interviewerName } from './parties';
import { day, time } from './scenario-time';
import { oneOf } from './words';

export const childName = z
  .string()
  .regex(/^[A-Z][a-z]+$/, 'A child has one invented given name, as Isla; the family name is added.')
  .describe('An invented given name');

const allocationRole = oneOf(Object.values(AllocationRole));

export const placementFields = {
  in: authorityName.describe('The authority in whose area the child lives'),
  kind: oneOf(Object.values(PlacementKind)).default('FOSTER'),
  home: z.string().optional().describe('The name of the home, where several children live there'),
  since: time.optional().describe('A year before everything else, unless said'),
  'host told': z.union([z.boolean(), time]).default(true),
  miles: z.number().min(0).optional().describe("From the responsible authority's boundary"),
  'contract asks for the protocol': z.boolean().optional(),
  'outside England': z.boolean().optional(),
};

/** An earlier absence: over, unless it says when the child was found. */
const earlier = z.strictObject({
  missing: time.describe('When the child was last seen'),
  reported: time.optional().describe('An hour later, unless said'),
  found: time.optional().describe('Two hours after it was reported, unless said; the child is back then, too'),
  risk: oneOf(Object.values(Risk)).default('MEDIUM'),
  in: authorityName.optional(),
});

/** What the responsible authority has recorded of the child itself. */
export const standingFields = {
  status: z.array(oneOf(Object.values(ChildStatus))).default([]),
  legal: oneOf(Object.values(LegalStatus)).optional(),
  'missing plan': z.boolean().optional(),
  'disability or special needs': z.boolean().optional(),
  'known trafficked': z.boolean().optional(),
  'out of the UK': z.boolean().optional(),
  'never absent': z.boolean().optional().describe('Its risk assessment says always missing, never absent'),
};

const child = z.strictObject({
  child: childName,
  of: z
    .union([authorityName, z.literal('nobody we know').transform(() => null)])
    .describe('The responsible authority; `nobody we know`: no authority has recorded the child'),
  dob: day.default('2011-05-05'),
  ...standingFields,
  placed: z.strictObject(placementFields).optional(),
  workers: z
    .partialRecord(z.enum(Object.values(AllocationRole).map((role) => role.toLowerCase().replaceAll('_', ' '))), z.string())
    .default({}),
  history: z.array(earlier).default([]).describe('Earlier absences, which are really reported and closed'),
});

export const worldSchema = z.strictObject({
  children: z.array(child).default([]),
  'must not be told': z
    .array(
      z.strictObject({
        child: childName,
        who: organisationAndRole.describe('An organisation, and perhaps a role: Medway missing information officer'),
        because: oneOf(Object.values(RestrictionReason)),
      }),
    )
    .default([]),
  commissions: z
    .array(
      z.strictObject({
        provider: interviewerName,
        by: authorityName,
        until: time.optional(),
        'ages from': z.number().int().optional(),
        'ages to': z.number().int().optional(),
      }),
    )
    .default([])
    .describe('Which provider interviews for which authority'),
});

export { allocationRole };
export type World = z.output<typeof worldSchema>;
export type WorldChild = z.output<typeof child>;
export type Earlier = z.output<typeof earlier>;
