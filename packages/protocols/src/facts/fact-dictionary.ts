import { Category, ChildStatus, PlacementKind, Risk } from '@homeward/domain';
import { INTERVIEW_NEEDS, LEGAL_STATUSES, MISSING_FROM } from '../vocabulary';

/** Flags raised by police, a worker or a carer. Belief and suspicion count as yes (RHI-05); what is only possible stays unknown. */
export const FLAGS = [
  'harmed_whilst_missing',
  'exploitation_risk',
  'trafficking_risk',
  'criminal_or_drugs_risk',
  'contact_risky_person',
  'criminal_activity_whilst_missing',
  'safeguarding_concern',
  'crime_victim_or_danger_on_return',
  'cse_risk',
  'mental_health',
  'household_mh_cp_da_sm',
  'never_absent',
  'particularly_vulnerable',
  'apparent_risk',
  'absence_agreed',
] as const;
export type Flag = (typeof FLAGS)[number];

/** An agreement is written down or there is none: what nobody has said is no, not unknown. */
export const NO_UNLESS_SAID: readonly Flag[] = ['absence_agreed'];

/**
 * A fact that a rule may ask about, and how to say it. A relation fact is one authority's own. `windowed` facts are counts over a rolling
 * window, inclusive at both ends, that ends with this episode's report; without a window they count the child's whole history. A `moving` fact
 * grows by the minute: only its bound is said, so that the reason of a duty stays the same while the duty does.
 */
export type FactDefinition = { readonly relation?: true } & (
  | { readonly type: 'boolean'; readonly yes: string; readonly no: string }
  | { readonly type: 'number'; readonly label: string; readonly unit: string; readonly windowed?: true; readonly moving?: true }
  | { readonly type: 'choice' | 'choices'; readonly label: string; readonly options: readonly string[] }
  | { readonly type: 'organisation'; readonly label: string }
);

const flag = (yes: string, no: string) => ({ type: 'boolean', yes, no }) as const;
const choice = (label: string, options: Readonly<Record<string, string>>) =>
  ({ type: 'choice', label, options: Object.values(options) }) as const;

export const FACTS = {
  category: choice('the category', Category),
  police_category: choice('the category that police recorded', Category),
  risk: choice('the risk', Risk),
  la_risk: choice("the authority's own grade", Risk),
  risk_when_found: choice('the risk when the child was found', Risk),

  'child.identified': { type: 'boolean', yes: 'it is certain who the child is', no: 'it is not yet certain who the child is' },
  'child.age_years': { type: 'number', label: "the child's age", unit: 'years' },
  'child.turned_18_while_missing': flag('the child turned 18 while missing', 'the child did not turn 18 while missing'),
  'child.status': { type: 'choices', label: "the child's status", options: Object.values(ChildStatus), relation: true },
  'child.open_to_services': {
    type: 'boolean',
    yes: 'the child is open to services',
    no: 'the child is not open to services',
    relation: true,
  },
  'child.open_to_csc': {
    type: 'boolean',
    yes: 'the child is open to social care',
    no: 'the child is not open to social care',
    relation: true,
  },
  'child.legal': { type: 'choice', label: "the child's legal status", options: LEGAL_STATUSES },
  'child.known_trafficked': flag(
    'the child is known or suspected to have been trafficked',
    'the child is not known to have been trafficked',
  ),
  'child.out_of_uk': flag('the child has been taken out of the UK', 'the child has not been taken out of the UK'),
  'child.send_or_disability': flag(
    'the child has a disability or special educational needs',
    'the child has no disability and no special educational needs',
  ),
  'child.has_missing_plan': { type: 'boolean', yes: 'there is a missing plan', no: 'there is no missing plan', relation: true },

  'episode.found': { type: 'boolean', yes: 'the child is found', no: 'the child is still missing' },
  'episode.returned': { type: 'boolean', yes: 'the child has returned', no: 'the child has not returned' },
  'episode.elapsed_h': { type: 'number', label: 'the time since the episode started', unit: 'hours', moving: true },
  'episode.duration_h': { type: 'number', label: 'the time from last seen to found', unit: 'hours' },
  'episode.hours_00_06': { type: 'number', label: 'the time away between midnight and six', unit: 'hours' },
  'episode.overlaps_00_06_local': {
    type: 'boolean',
    yes: 'the child was away between midnight and six',
    no: 'the child was not away between midnight and six',
  },
  'episode.out_of_character': flag('the absence is out of character', 'the absence is not out of character'),
  'episode.significant_for_child': flag(
    'a manager judges the absence significant for the child',
    'no manager judges the absence significant for the child',
  ),
  'episode.missing_from': { type: 'choice', label: 'where the child went missing from', options: MISSING_FROM },
  'history.establishment_count': {
    type: 'number',
    label: 'the number of missing episodes from the establishment',
    unit: 'episodes',
    windowed: true,
  },
  'history.missing_count': { type: 'number', label: 'the number of times reported missing', unit: 'times', windowed: true },

  'flag.harmed_whilst_missing': flag('harm while away is known or believed', 'no harm while away'),
  'flag.exploitation_risk': flag('a risk of exploitation is known or suspected', 'no known risk of exploitation'),
  'flag.trafficking_risk': flag('a risk of trafficking is known or suspected', 'no known risk of trafficking'),
  'flag.criminal_or_drugs_risk': flag(
    'involvement in crime or drugs is known or suspected',
    'no known involvement in crime or drugs',
  ),
  'flag.contact_risky_person': flag(
    'there was contact with people who are a risk to children',
    'no contact with people who are a risk to children',
  ),
  'flag.criminal_activity_whilst_missing': flag('crime while away is known or believed', 'no crime while away'),
  'flag.safeguarding_concern': flag('there is a safeguarding concern', 'there is no safeguarding concern'),
  'flag.crime_victim_or_danger_on_return': flag(
    'the child was the victim of a crime or is in danger',
    'the child was not the victim of a crime and is not in danger',
  ),

  'flag.cse_risk': flag('sexual exploitation is a known or suspected risk', 'no known risk of sexual exploitation'),
  'flag.mental_health': flag('the child has mental health issues', 'the child has no mental health issues'),
  'flag.household_mh_cp_da_sm': flag(
    'the household has a history of mental ill-health, child protection, domestic abuse or substance misuse',
    'nothing of the kind is known of the household',
  ),
  'flag.never_absent': flag(
    'the risk assessment says always missing, never absent',
    'the risk assessment does not rule out absent',
  ),
  'flag.particularly_vulnerable': flag(
    'police judge the child particularly vulnerable',
    'police do not judge the child particularly vulnerable',
  ),
  'flag.apparent_risk': flag('there is an apparent risk', 'there is no apparent risk'),
  'flag.absence_agreed': flag(
    'the absence is within what was agreed with the placement',
    'the absence goes beyond what was agreed with the placement',
  ),
  'flag.partner_age_gap_years': { type: 'number', label: "the partner's age beyond the child's", unit: 'years' },

  'context.external_activity': flag('the child was lost on an activity outside', 'the child was not on an activity outside'),
  'worker.concern_about_response': flag('a worker is unhappy with the response', 'no worker is unhappy with the response'),
  'contact.attempts_unsuccessful': { type: 'number', label: 'the number of failed attempts at contact', unit: 'attempts' },
  'police.liable_to_arrest': flag('the child is liable to arrest', 'the child is not liable to arrest'),
  'police.other_factors_suspected': flag('more is suspected than evading justice', 'nothing is suspected beyond evading justice'),
  'rhi.commissioned_by_placing_la': flag(
    'the placing authority has commissioned the provider',
    'the placing authority has not commissioned the provider',
  ),

  'placement.distance_miles': { type: 'number', label: "the distance from the authority's boundary", unit: 'miles' },
  'placement.outside_england': flag('the placement lies outside England', 'the placement lies in England'),
  'placement.contract_requires_protocol': flag(
    "the placement's contract asks for this protocol",
    "the placement's contract does not ask for this protocol",
  ),
  'placement.kind': choice('the placement', PlacementKind),
  'placement.notified_to_host': {
    type: 'boolean',
    yes: 'the host was told of the placement',
    no: 'the host was never told of the placement',
  },
  'place.authority_known': {
    type: 'boolean',
    yes: 'the authority of the place is known',
    no: 'it is not known in which authority the place lies',
  },
  responsible_la: { type: 'organisation', label: 'the responsible authority' },
  host_la: { type: 'organisation', label: 'the host authority' },
  'office.open': { type: 'boolean', yes: 'the office is open', no: 'the office is closed', relation: true },

  'interview.needed': { type: 'choice', label: 'the return home interview', options: INTERVIEW_NEEDS },
  'interview.unable': {
    type: 'boolean',
    yes: 'whoever was asked to interview is unable to',
    no: 'nobody has said that they are unable to interview',
  },
  'interview.ended': { type: 'boolean', yes: 'the interview has ended', no: 'the interview has not ended' },
} as const satisfies Record<string, FactDefinition>;

export type FactName = keyof typeof FACTS;
export const FACT_NAMES = Object.keys(FACTS) as FactName[];

/** Null: not known. */
export type FactValue = string | number | boolean | readonly string[] | null;

export const factDefinition = (name: FactName): FactDefinition => FACTS[name];
