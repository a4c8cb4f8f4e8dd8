/**
 * Ids are UUIDs (version 7, so that they sort by the time they were made), branded by the noun they identify: an episode's id
 * does not compile where a child's is wanted. Organisations carry readable ids instead, see `OrganisationId`.
 */
type Brand<Name extends string> = string & { readonly __brand: Name };

export type ChildId = Brand<'Child'>;
export type EpisodeId = Brand<'Episode'>;
export type AuthorityRecordId = Brand<'AuthorityRecord'>;
export type NotificationId = Brand<'PoliceNotification'>;
export type DecisionId = Brand<'Decision'>;
export type DutyId = Brand<'Duty'>;
export type DeliveryId = Brand<'Delivery'>;
export type AssignmentId = Brand<'Assignment'>;
export type InterviewId = Brand<'Interview'>;
export type ConcernId = Brand<'SafeguardingConcern'>;
export type EventId = Brand<'Event'>;

/** `authority.<slug>`, `force.<slug>`, `provider.<slug>`, `school.<urn>` or `desk.safeguarding`; listed in the hub's reference data. */
export type OrganisationId = Brand<'Organisation'>;

/** Marks a string that is known to be such an id: one that was read from our own store, or made by us. It checks nothing. */
export const as = <Id extends Brand<string>>(value: string): Id => value as Id;

const RECORD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be the id of a record at all; what a caller types may be anything. */
export const isRecordId = (text: string): boolean => RECORD_ID.test(text);
