import { Category, ChildStatus, PlacementKind, Risk } from '@homeward/domain';
import { INTERVIEW_NEEDS } from '../vocabulary';

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
] as const;
export type Flag = (typeof FLAGS)[number];

/**
 * A fact that a rule may ask about, and how to say it. A relation fact is one authority's own. `windowed` facts are counts over a rolling
 * window, inclusive at both ends, that ends with this episode's report; without a window they count the child's whole history.
 */
export type FactDefinition = { readonly relation?: true } & (
  | { readonly type: 'boolean'; readonly yes: string; readonly no: string }
  | { readonly type: 'number'; readonly label: string; readonly unit: string; readonly windowed?: true }
  | { readonly type: 'choice' | 'choices'; readonly label: string; readonly options: readonly string[] }
  | { readonly type: 'organisation'; readonly label: string }
);

const flag = (yes: string, no: string) => ({ type: 'boolean', yes, no }) as const;
const choice = (label: string, options: Readonly<Record<string, string>>) =>
  ({ type: 'choice', label, options: Object.values(options) }) as const;

export const FACTS = {
  category: choice('the category', Category),
  risk: choice('the risk', Risk),
  risk_when_found: choice('the risk when the child was found', Risk),

  'child.identified': { type: 'boolean', yes: 'it is certain who the child is', no: 'it is not yet certain who the child is' },
  'child.age_years': { type: 'number', label: "the child's age", unit: 'years' },
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
  'child.has_missing_plan': { type: 'boolean', yes: 'there is a missing plan', no: 'there is no missing plan', relation: true },

  'episode.found': { type: 'boolean', yes: 'the child is found', no: 'the child is still missing' },
  'episode.returned': { type: 'boolean', yes: 'the child has returned', no: 'the child has not returned' },
  'episode.elapsed_h': { type: 'number', label: 'the time since the episode started', unit: 'hours' },
  'episode.duration_h': { type: 'number', label: 'the time from last seen to found', unit: 'hours' },
  'episode.hours_00_06': { type: 'number', label: 'the time away between midnight and six', unit: 'hours' },
  'episode.overlaps_00_06_local': {
    type: 'boolean',
    yes: 'the child was away between midnight and six',
    no: 'the child was not away between midnight and six',
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
