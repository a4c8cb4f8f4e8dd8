export type AuditOutcome = 'SHOWN' | 'CHANGED' | 'REFUSED' | 'NOTHING';

/** One row of hub.audit_entry, but for who, when and where from, which the caller and the login say. */
export interface AuditRow {
  action: string;
  outcome: AuditOutcome;
  recordIds: string[];
}

/**
 * What one caller was shown, asked for, changed and was refused. A deferred trail belongs to an operation of the graph, which writes
 * it once at its end through `Database.record`; any other is written by each transaction before it commits.
 */
export interface AuditTrail {
  readonly deferred: boolean;
  /** An action of the operation has begun: the name in `@Action`. */
  began(action: string): void;
  /** The caller may not do this; `ids` are the records it asked for. */
  refused(action: string, ids?: readonly string[]): void;
  saw(ids: readonly string[]): void;
  asked(ids: readonly string[]): void;
  /** A committed write has written its own row for this action; only what is shown afterwards is still to be recorded. */
  changed(action: string): void;
  /** What is still to be written, at most one row for each outcome. Asking empties the trail. */
  take(): AuditRow[];
}
