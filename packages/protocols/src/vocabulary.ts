/**
 * The closed vocabulary of the packs: a new word here is a change of code, a new rule made of these words is a change of data.
 * A word is written in a pack exactly as it stands here.
 */

/** What happened, of which somebody must be told. `reported_again`: last seen after it was reported missing, and nobody has said how that ended. `risk_changed`: police have graded anew. `reopened`: a found report was taken back, or the child is missing again. */
export const DECISION_EVENTS = [
  'missing',
  'found',
  'returned',
  'concern',
  'risk_changed',
  'interview_submitted',
  'interview_owed',
  'assignment_unable',
  'reopened',
  'sighting',
  'birthday_18',
  'alert_elsewhere',
  'reported_again',
] as const;
export type DecisionEvent = (typeof DECISION_EVENTS)[number];

/** Teams and roles that are told or that own a duty; what an authority calls them stands in its pack under `roles`. */
export const RECIPIENT_ROLES = [
  'front_door',
  'front_door_manager',
  'out_of_hours',
  'allocated_worker',
  'leaving_care_adviser',
  'team_manager',
  'practice_manager',
  'case_manager',
  'line_manager',
  'service_manager',
  'group_manager',
  'head_of_service',
  'service_director',
  'assistant_director',
  'director_of_childrens_services',
  'senior_leadership',
  'iro',
  'cp_chair',
  'missing_information_officer',
  'missing_coordinator',
  'missing_mailbox',
  'missing_team',
  'missing_panel',
  'records_officer',
  'exploitation_lead',
  'exploitation_team',
  'complex_safeguarding_team',
  'early_help',
  'assessment_team',
  'placement_officer',
  'residential_worker',
  'care_provider',
  'return_home_interviewer',
  'local_agency',
  'provider',
  'parents',
  'school',
  'health',
  'other_agencies',
  'police',
  'police_missing_coordinator',
  'police_supervisor',
  'police_leadership',
  'missing_persons_bureau',
  'ceop',
  'child_abduction_section',
  'safeguarding_desk',
] as const;
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

/** Who must have been there for a discussion, meeting or review to count as held. */
export const ATTENDEES = [
  'police',
  'police_supervisor',
  'childrens_services',
  'health',
  'education',
  'allocated_worker',
  'involved_professionals',
  'carers',
  'parents',
  'iro',
  'cp_chair',
  'team_manager',
  'service_manager',
  'group_manager',
  'head_of_service',
  'assistant_director',
  'missing_coordinator',
  'exploitation_team',
  'complex_safeguarding_team',
  'care_provider',
  'placement_manager',
  'responsible_authority',
] as const;
export type Attendee = (typeof ATTENDEES)[number];

/** In which part the rule's authority must act for the rule to apply. `area_of_child`: where the child was found, else was last seen, else lives. */
export const RULE_CAPACITIES = ['responsible', 'host', 'area_of_child', 'any'] as const;
export type RuleCapacity = (typeof RULE_CAPACITIES)[number];

/** Whose role is meant: the rule's own authority, or another party to the episode. */
export const PARTIES = ['own', 'responsible', 'host', 'area', 'police', 'desk'] as const;
export type Party = (typeof PARTIES)[number];

/** `CONSIDERED`: a named manager decides and gives a reason. */
export const INTERVIEW_NEEDS = ['NOT_REQUIRED', 'CONSIDERED', 'REQUIRED'] as const;
export type InterviewNeed = (typeof INTERVIEW_NEEDS)[number];

export const CONDITION_OPERATORS = [
  'eq',
  'neq',
  'in',
  'contains',
  'not_contains',
  'gt',
  'gte',
  'lt',
  'lte',
  'between',
  'multiple_of',
] as const;
export type ConditionOperator = (typeof CONDITION_OPERATORS)[number];

/** `immediate` is due when the clock starts; `asap` has no due time. */
export const CLOCK_UNITS = ['minutes', 'hours', 'calendar_days', 'working_days', 'calendar_months', 'immediate', 'asap'] as const;
export type ClockUnit = (typeof CLOCK_UNITS)[number];

/** `after`: strictly later than that. */
export const CLOCK_OPERATORS = ['at', 'within', 'after'] as const;

/** Units of the time between one occurrence of a duty and the next. */
export const INTERVAL_UNITS = ['hours', 'calendar_days', 'working_days', 'calendar_months'] as const;

/** `previous_met`: from when the one before was held; `start`: a timetable, whatever was held. */
export const REPEATS_AFTER = ['previous_met', 'start'] as const;

/** What an authority's rule does not accept. */
export const REFUSABLE = ['RECORD', 'CATEGORY', 'GRADE', 'PROVIDER'] as const;
export type Refusable = (typeof REFUSABLE)[number];

/** What must be shown before an interview counts as declined, or goes to the police. */
export const INTERVIEW_EVIDENCE = ['DECLINE_FORM', 'RISK_NOTE', 'CONTACT_LOG', 'EXPLOITATION_SCREEN'] as const;
export type InterviewEvidence = (typeof INTERVIEW_EVIDENCE)[number];

/** Under which order or agreement the authority acts for the child. */
export const LEGAL_STATUSES = ['NONE', 'S20', 'ICO', 'S31', 'PWP', 'SECURE', 'CRIMINAL_ORDER'] as const;
export type LegalStatus = (typeof LEGAL_STATUSES)[number];

/** From where the child went missing, as the authority records it. */
export const MISSING_FROM = ['HOME', 'PLACEMENT', 'SCHOOL', 'OTHER'] as const;
export type MissingFrom = (typeof MISSING_FROM)[number];

/** What must be recorded before something owed is put off: other work with the child that is under way. */
export const DEFERRAL_NEEDS = ['other_work'] as const;
export type DeferralNeed = (typeof DEFERRAL_NEEDS)[number];

/** What must be recorded before a step is authorised: the agency that takes over. */
export const AUTHORISATION_NEEDS = ['accepting_agency'] as const;
export type AuthorisationNeed = (typeof AUTHORISATION_NEEDS)[number];

/** When a clock of a duty counts: for the responsible authority's own rule, always, or never (a reading for comparison). */
export const CLOCK_COUNTS = ['responsible', 'always', 'never'] as const;
