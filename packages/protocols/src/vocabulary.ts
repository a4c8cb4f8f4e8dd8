/**
 * The closed vocabulary of the packs: a new word here is a change of code, a new rule made of these words is a change of data.
 * A word is written in a pack exactly as it stands here.
 */

/** What happened, of which somebody must be told. */
export const DECISION_EVENTS = [
  'missing',
  'found',
  'returned',
  'concern',
  'risk_changed',
  'interview_submitted',
  'interview_owed',
  'assignment_unable',
] as const;
export type DecisionEvent = (typeof DECISION_EVENTS)[number];

/** Teams and roles that are told or that own a duty; what an authority calls them stands in its pack under `roles`. */
export const RECIPIENT_ROLES = [
  'front_door',
  'out_of_hours',
  'allocated_worker',
  'team_manager',
  'practice_manager',
  'iro',
  'cp_chair',
  'senior_leadership',
  'missing_information_officer',
  'missing_team',
  'exploitation_lead',
  'early_help',
  'assessment_team',
  'placement_officer',
  'residential_worker',
  'return_home_interviewer',
  'provider',
  'police',
  'safeguarding_desk',
] as const;
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

/** In which part the rule's authority must act for the rule to apply. `area_of_child`: where the child was found, else was last seen, else lives. */
export const RULE_CAPACITIES = ['responsible', 'host', 'area_of_child', 'any'] as const;
export type RuleCapacity = (typeof RULE_CAPACITIES)[number];

/** Whose role is meant: the rule's own authority, or another party to the episode. */
export const PARTIES = ['own', 'responsible', 'host', 'area', 'police', 'desk'] as const;
export type Party = (typeof PARTIES)[number];

/** `CONSIDERED`: a named manager decides and gives a reason. */
export const INTERVIEW_NEEDS = ['NOT_REQUIRED', 'CONSIDERED', 'REQUIRED'] as const;
export type InterviewNeed = (typeof INTERVIEW_NEEDS)[number];

export const CONDITION_OPERATORS = ['eq', 'neq', 'in', 'contains', 'not_contains', 'gt', 'gte', 'lt', 'lte', 'between'] as const;
export type ConditionOperator = (typeof CONDITION_OPERATORS)[number];

/** `immediate` is due when the clock starts; `asap` has no due time. */
export const CLOCK_UNITS = ['minutes', 'hours', 'calendar_days', 'working_days', 'calendar_months', 'immediate', 'asap'] as const;
export type ClockUnit = (typeof CLOCK_UNITS)[number];

export const CLOCK_OPERATORS = ['at', 'within', 'after'] as const;

/** When a clock of a duty counts: for the responsible authority's own rule, always, or never (a reading for comparison). */
export const CLOCK_COUNTS = ['responsible', 'always', 'never'] as const;
