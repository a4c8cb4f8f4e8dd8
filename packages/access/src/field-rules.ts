import { allocation } from './fields/allocation';
import { assignment } from './fields/assignment';
import { attendance } from './fields/attendance';
import { authorityRecord } from './fields/authority-record';
import { breakGlass } from './fields/break-glass';
import { child } from './fields/child';
import { cmeCase } from './fields/cme-case';
import { contactRestriction } from './fields/contact-restriction';
import { delivery } from './fields/delivery';
import { disclosureIncident } from './fields/disclosure-incident';
import { duty } from './fields/duty';
import { episode } from './fields/episode';
import { hazard } from './fields/hazard';
import { interview } from './fields/interview';
import { locationProtection } from './fields/location-protection';
import { placement } from './fields/placement';
import { policeNotification } from './fields/police-notification';
import { safeguardingConcern } from './fields/safeguarding-concern';
import { schooling } from './fields/schooling';

/** Every type that holds a child's data, and what each reader may see of it. A type that is not here cannot be redacted. */
export const FIELD_RULES = {
  Child: child,
  Episode: episode,
  AuthorityRecord: authorityRecord,
  Duty: duty,
  Hazard: hazard,
  Placement: placement,
  Allocation: allocation,
  ContactRestriction: contactRestriction,
  LocationProtection: locationProtection,
  PoliceNotification: policeNotification,
  Delivery: delivery,
  DisclosureIncident: disclosureIncident,
  Assignment: assignment,
  Interview: interview,
  SafeguardingConcern: safeguardingConcern,
  Schooling: schooling,
  CmeCase: cmeCase,
  BreakGlass: breakGlass,
  Attendance: attendance,
} as const;

export type RuledType = keyof typeof FIELD_RULES;
/** The fields of a type that the schema promises as non-null: never withheld. */
export type AlwaysShown<T extends RuledType> = (typeof FIELD_RULES)[T]['always'][number];
export type Withholdable<T extends RuledType> = (typeof FIELD_RULES)[T]['withholdable'][number];
