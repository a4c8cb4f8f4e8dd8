import { Category, IdentityState, PlacementKind, Risk, ChildStatus, parseLondonWallTime as at } from '@homeward/domain';
import { parse } from 'yaml';
import { z } from 'zod';
import { DECISION_EVENTS, FLAGS, INTERVIEW_NEEDS, RECIPIENT_ROLES, packsFor, type DecisionInput } from '../src';
import { BCP, BUCKINGHAMSHIRE, CUMBERLAND, MEDWAY, ROCHDALE, SHROPSHIRE, WORCESTERSHIRE } from './decision-input';
import { TOLD_FACT_NAMES, asFacts } from './told-facts';

const AUTHORITIES = {
  bcp: BCP,
  medway: MEDWAY,
  rochdale: ROCHDALE,
  worcestershire: WORCESTERSHIRE,
  shropshire: SHROPSHIRE,
  buckinghamshire: BUCKINGHAMSHIRE,
  cumberland: CUMBERLAND,
} as const;
const FORCES = {
  bcp: 'force.dorset',
  medway: 'force.kent',
  rochdale: 'force.greater-manchester',
  worcestershire: 'force.west-mercia',
  shropshire: 'force.west-mercia',
  buckinghamshire: 'force.thames-valley',
  cumberland: 'force.cumbria',
} as const;

type Name = keyof typeof AUTHORITIES;
const authority = z.enum(Object.keys(AUTHORITIES) as [Name, ...Name[]]);
const time = z.string().transform((text) => at(text));
/** `2026-05-01 10:00 x19`: nineteen times. */
const times = z.array(z.string()).transform((texts) =>
  texts.flatMap((text) => {
    const [moment, count] = text.split(' x');
    return Array.from({ length: Number(count ?? 1) }, () => at(moment!));
  }),
);
/** A slot: `NEED_TO_KNOW`, `NEED_TO_KNOW:update#2`. */
const slot = z.string().regex(/^[A-Z_]+(:[a-z0-9_]+)?(#\d+)?$/);
const relation = z.strictObject({
  status: z.array(z.enum(ChildStatus)).default([]),
  open: z.boolean().default(false),
  csc: z.boolean().optional(),
  plan: z.boolean().default(false),
});

/** One case: the facts as a person would tell them, and what the packs must make of them. London wall clock throughout. */
const caseSchema = z.strictObject({
  case: z.string(),
  event: z.enum(DECISION_EVENTS),
  now: time,
  responsible: authority.nullable(),
  host: authority.nullable().default(null),
  last_seen_in: authority.nullable().default(null),
  found_in: authority.nullable().default(null),
  identity: z.enum(IdentityState).default('CONFIRMED'),
  started: time.optional(),
  last_seen: time.optional(),
  reported: time.optional(),
  received: time.optional(),
  found: time.optional(),
  found_report: time.optional(),
  returned: time.optional(),
  graded: time.optional(),
  ended: time.optional(),
  placement_started: time.optional(),
  concern_raised: time.optional(),
  born: z.iso.date().nullable().default('2011-05-05'),
  category: z.enum(Category).nullable().default('MISSING'),
  risk: z.enum(Risk).nullable().default('MEDIUM'),
  risk_when_found: z.enum(Risk).nullable().default(null),
  /** What the responsible authority is to the child. */
  child: relation.prefault({}),
  flags: z.partialRecord(z.enum(FLAGS), z.boolean()).default({}),
  facts: z.partialRecord(z.enum(TOLD_FACT_NAMES), z.union([z.boolean(), z.number(), z.string()])).default({}),
  earlier_reports: times.default([]),
  /** Starts of the other missing episodes from the same establishment. */
  establishment_episodes: times.optional(),
  /** Duties held so far, by slot. */
  met: z.record(slot, time).default({}),
  placement: z.enum(PlacementKind).nullable().default(null),
  host_was_told: z.boolean().nullable().default(null),
  interview: z.enum(['NONE', 'OFFERED', 'UNABLE', 'ENDED']).default('NONE'),

  fires: z.array(z.string()).default([]),
  not: z.array(z.string()).default([]),
  told: z.array(z.string()).optional(),
  held_until: z.string().optional(),
  due: z.record(slot, z.string().nullable()).default({}),
  not_owed: z.array(slot).default([]),
  /** By slot: `bcp team_manager`. */
  owners: z.record(slot, z.string()).default({}),
  /** By slot: whom the owner is to tell, and who must have been there. */
  to: z.record(slot, z.array(z.string())).default({}),
  attendees: z.record(slot, z.array(z.string())).default({}),
  /** `bcp MISSING`, `worcestershire MISSING refused`. */
  categories: z.array(z.string()).optional(),
  /** `bcp RECORD` */
  refused: z.array(z.string()).optional(),
  terms: z.array(z.string()).optional(),
  next_look: z.string().nullable().optional(),
  readings: z.record(z.string(), z.string()).default({}),
  records: z.array(z.string()).optional(),
  /** `buckinghamshire OLA MISSING PERSON`, and when it is reviewed. */
  hazards: z.record(z.string(), z.string()).optional(),
  need: z.enum(INTERVIEW_NEEDS).nullable().optional(),
  interviewer: z.union([z.enum(RECIPIENT_ROLES), z.templateLiteral(['provider.', z.string()])]).optional(),
});
export type Case = z.infer<typeof caseSchema>;

/** @throws ZodError for a word that a case does not have */
export const parseCases = (text: string): Case[] => z.array(caseSchema).parse(parse(text));

const id = (name: z.infer<typeof authority> | null) => (name ? AUTHORITIES[name] : null);

export function inputOf(told: Case): DecisionInput {
  const authorities = {
    responsible: id(told.responsible),
    host: id(told.host),
    areaLastSeen: id(told.last_seen_in),
    areaFound: id(told.found_in),
  };
  const started = told.started ?? told.last_seen ?? null;
  const area = told.last_seen_in ?? told.host ?? told.responsible;
  return {
    event: told.event,
    now: told.now,
    packs: packsFor(Object.values(authorities), told.now),
    authorities,
    forces: { investigating: area && FORCES[area], whereFound: told.found_in && FORCES[told.found_in] },
    times: {
      startedAt: started,
      lastSeenAt: told.last_seen ?? null,
      reportedAt: told.reported ?? null,
      notificationReceivedAt: told.received ?? told.reported ?? null,
      foundAt: told.found ?? null,
      foundReportReceivedAt: told.found_report ?? null,
      returnedAt: told.returned ?? null,
      gradedAt: told.graded ?? null,
      endedAt: told.ended ?? null,
      placementStartedAt: told.placement_started ?? null,
      concernRaisedAt: told.concern_raised ?? null,
    },
    facts: {
      identity: told.identity,
      category: told.category,
      risk: told.risk,
      riskWhenFound: told.risk_when_found,
      dateOfBirth: told.born,
      establishmentEpisodes: told.establishment_episodes ?? null,
      ...asFacts(told.facts),
      placementKind: told.placement,
      placementNotifiedToHost: told.host_was_told,
      flags: told.flags,
      earlierEpisodes: told.earlier_reports.map((reportedAt) => ({ startedAt: reportedAt, reportedAt })),
      interview: told.interview,
    },
    relations: authorities.responsible
      ? {
          [authorities.responsible]: {
            status: told.child.status,
            openToServices: told.child.open,
            openToSocialCare: told.child.csc ?? told.child.open,
            hasMissingPlan: told.child.plan,
          },
        }
      : {},
    met: Object.entries(told.met).map(([slotMet, metAt]) => ({ slot: slotMet, at: metAt })),
  };
}
