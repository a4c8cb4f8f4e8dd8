/** Everything a line of the log may carry besides its sentence: ids, names, counts, durations, codes. Anything else is dropped. */
export interface LogFields {
  service?: string;
  correlationId?: string;
  eventId?: string;
  event?: string;
  action?: string;
  consumer?: string;
  lane?: number;
  sweep?: string;
  queue?: string;
  backend?: string;
  migration?: string;
  operation?: string;
  persona?: string;
  notificationId?: string;
  childId?: string;
  episodeId?: string;
  dutyId?: string;
  deliveryId?: string;
  assignmentId?: string;
  interviewId?: string;
  organisationId?: string;
  channel?: string;
  subject?: string;
  state?: string;
  code?: string;
  count?: number;
  attempts?: number;
  durationMs?: number;
  status?: number;
  port?: number;
  version?: string;
  /** Logged as class, code and stack frames; the message only of an AppError, as others may quote data. */
  error?: unknown;
}

/** JSON lines. A sentence holds no data: what varies stands in the fields. */
export interface Log {
  debug(fields: LogFields, sentence: string): void;
  info(fields: LogFields, sentence: string): void;
  warn(fields: LogFields, sentence: string): void;
  error(fields: LogFields, sentence: string): void;
  child(fields: LogFields): Log;
}
