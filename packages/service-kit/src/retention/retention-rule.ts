import type { RetentionPeriod } from './retention-settings';

/** How long one kind of row is kept, and what of it may be removed once that is over. */
export interface RetentionRule {
  /** As a reader finds it: 'notification_routing.mail'. */
  readonly table: string;
  /** What the rows hold: 'addresses and tries of e-mail that is over'. */
  readonly holds: string;
  readonly period: RetentionPeriod;
  /** Why the period is as long as it is, unless the controller sets another. */
  readonly source: string;
  /** `from … where …`; $1 is the moment before which the period is over. */
  readonly over: string;
  /**
   * Removes at most $2 of them and touches no record; $1 as above. Unset for everything that is a record or proves one: that is counted,
   * and removed by nobody here.
   */
  readonly remove?: string;
}

export const defineRetention = (rule: RetentionRule): RetentionRule => Object.freeze({ ...rule });
