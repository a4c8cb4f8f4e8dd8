import type { Caller, Database } from '@homeward/service-kit';
import type { AcceptNotification, Acceptance } from './accept-notification';
import type { Report } from '../report/report';

export type ReportNotification = (caller: Caller, report: Report) => Promise<Acceptance>;

/** A force's own system tells us something: the force is the caller's organisation, and nobody can report for another. */
export const createReportNotification =
  (database: Database, accept: AcceptNotification): ReportNotification =>
  (caller, report) =>
    database.write(caller, 'notification:report', (tx) => accept(tx, caller.viewer.organisationId, report));
