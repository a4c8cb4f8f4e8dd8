import { ContactAttemptResult, ContactMethod } from '@homeward/domain';
import { newId, type Caller, type Database } from '@homeward/service-kit';
import { giveToWorker, insertBooking, insertContactAttempt } from '../../store/assignment-work.store';
import { standingOf } from '../../store/owed-interview.store';
import type { SeenAssignment } from '../../store/assignment.store';
import { notInFuture, optionalText, requiredText } from '../checks';
import { mustBeAtWork } from './assignment-states';
import { ownAssignment, shown } from './own-assignment';

export interface WorkerAssigned {
  assignmentId: string;
  workerName: string;
  workerSubject?: string | null;
}
export interface VisitBooked {
  assignmentId: string;
  at: Date;
  place?: string | null;
}
export interface ContactAttempted {
  assignmentId: string;
  at: Date;
  method: ContactMethod;
  result: ContactAttemptResult;
  note?: string | null;
}

type Plan<T> = (caller: Caller, told: T) => Promise<SeenAssignment>;
export type AssignWorker = Plan<WorkerAssigned>;
export type BookInterview = Plan<VisitBooked>;
export type LogContactAttempt = Plan<ContactAttempted>;

export const createAssignWorker =
  (database: Database): AssignWorker =>
  (caller, { assignmentId, workerName, workerSubject }) =>
    database.write(caller, 'assignment:assign-worker', async (tx) => {
      const name = requiredText('input.workerName', workerName);
      const own = await ownAssignment(tx, assignmentId);
      mustBeAtWork(own);
      await giveToWorker(tx, own.id, name, optionalText('input.workerSubject', workerSubject));
      return shown(tx, own);
    });

export const createBookInterview =
  (database: Database): BookInterview =>
  (caller, { assignmentId, at, place }) =>
    database.write(caller, 'interview:book', async (tx) => {
      const where = optionalText('input.place', place);
      const own = await ownAssignment(tx, assignmentId);
      mustBeAtWork(own);
      await insertBooking(tx, { id: newId(), assignmentId: own.id, at, place: where, bookedBy: tx.viewer.name });
      return shown(tx, own);
    });

export const createLogContactAttempt =
  (database: Database): LogContactAttempt =>
  (caller, { assignmentId, at, method, result, note }) =>
    database.write(caller, 'contact-attempt:log', async (tx) => {
      const text = optionalText('input.note', note);
      notInFuture('input.at', at, tx.now);
      const own = await ownAssignment(tx, assignmentId);
      mustBeAtWork(own);
      await insertContactAttempt(tx, {
        id: newId(),
        assignmentId: own.id,
        at,
        method,
        result,
        note: text,
        loggedBy: tx.viewer.name,
      });
      const { failedAttempts: failedSoFar } = await standingOf(tx, own.id);
      const { dutyId, episodeId } = own;
      tx.publish({
        name: 'contact.attempted',
        key: episodeId,
        urgent: false,
        occurredAt: tx.now,
        payload: { assignmentId: own.id, dutyId, episodeId, attemptedAt: at.toISOString(), result, failedSoFar },
      });
      return shown(tx, own);
    });
