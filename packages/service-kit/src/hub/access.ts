import type { Relation } from '@homeward/domain';

/**
 * What an access is about: a child (childId alone), one episode (episodeId, with childId where it is known) or one source record that is not
 * yet linked to a child (recordId).
 */
export interface AccessScope {
  childId: string | null;
  episodeId: string | null;
  recordId: string | null;
}

/** An organisation, or one person of it, may see something from a moment on, because of an event and a rule. An upsert: said twice, it stands once. */
export interface AccessGrant extends AccessScope {
  organisationId: string;
  /** Unset: everybody of the organisation whose role allows the action. */
  personSubject?: string | null;
  relation: Relation;
  /** Business time. An open access keeps the earliest it was given. */
  fromAt: Date;
  untilAt?: Date | null;
  /** `event` names what happened; `rule` the id of the rule that says so. No personal data. */
  because: { event: string; rule?: string };
}

/** Ends open accesses of one organisation by one relation. A null in the scope is matched as null. */
export interface AccessEnd extends AccessScope {
  organisationId: string;
  personSubject?: string | null;
  relation: Relation;
  /** Business time. */
  at: Date;
  /** Given by mistake: not even what began in its time stays visible. */
  revoked?: boolean;
}

/** Which child and episode a source record is about, as known now. A changed link gets a new version; the old ones stay. */
export interface RecordLink {
  recordId: string;
  /** The noun of the record: 'PoliceNotification', 'Delivery' … */
  recordKind: string;
  childId: string | null;
  episodeId: string | null;
}
