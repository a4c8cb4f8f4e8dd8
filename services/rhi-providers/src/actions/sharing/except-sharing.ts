import { isRecordId } from '@homeward/domain';
import { invalidInput, newId, notFound, type Caller, type Database, type Organisations } from '@homeward/service-kit';
import type { SeenInterview } from '../../store/interview.store';
import { insertSharingException, liftException } from '../../store/sharing.store';
import { requiredText } from '../checks';
import { shownInterview } from '../interview/end-turns';
import { roleTold } from './decide-release';
import { ownInterview } from './release-interview';

const LONGEST_REASON = 2_000;

export interface SharingExcepted {
  interviewId: string;
  /** Null: with anybody. */
  to?: string | null;
  reason: string;
  reviewAt: Date;
}

export interface ExceptionLifted {
  id: string;
  reason: string;
}

export type RecordSharingException = (caller: Caller, excepted: SharingExcepted) => Promise<SeenInterview>;
export type LiftSharingException = (caller: Caller, lifted: ExceptionLifted) => Promise<SeenInterview>;

/** A named person says that sharing would be more detrimental to the child than not sharing. What was released before is not taken back by it. */
export const createRecordSharingException =
  (database: Database, organisations: Organisations): RecordSharingException =>
  (caller, { interviewId, to, reason, reviewAt }) =>
    database.write(caller, 'sharing:except', async (tx) => {
      const why = requiredText('input.reason', reason, LONGEST_REASON);
      if (reviewAt <= tx.now)
        throw invalidInput('input.reviewAt', 'The review lies in the past. Set the day on which somebody must look again.');
      const { childId, recordedAt: interviewRecordedAt } = await ownInterview(tx, interviewId);
      if (to) roleTold(tx, organisations, to);
      const recorded = { recordedAt: tx.now, recordedBy: tx.viewer.name };
      const of = { interviewId, childId, interviewRecordedAt, toOrganisationId: to ?? null };
      await insertSharingException(tx, { id: newId(), ...of, reason: why, reviewAt, ...recorded });
      tx.saw(interviewId, childId);
      return shownInterview(tx, interviewId);
    });

/** The ground has gone: releases are decided by the other rules again. */
export const createLiftSharingException =
  (database: Database): LiftSharingException =>
  (caller, { id, reason }) =>
    database.write(caller, 'sharing:except', async (tx) => {
      const why = requiredText('input.reason', reason, LONGEST_REASON);
      tx.asked(id);
      const interviewId = isRecordId(id) ? await liftException(tx, id, why) : null;
      if (!interviewId)
        throw notFound('exception', 'It is lifted already, or not of a child for whom your authority is responsible.');
      const { childId } = await ownInterview(tx, interviewId);
      tx.saw(interviewId, childId);
      return shownInterview(tx, interviewId);
    });
