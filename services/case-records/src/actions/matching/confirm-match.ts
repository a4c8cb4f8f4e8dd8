import { invalidInput, notFound, type Caller, type Database } from '@homeward/service-kit';
import { mayConfirm } from '../../store/match-task-page.store';
import { loadReferenceOfNotification } from '../../store/notification-fact.store';
import { isRecordId } from '@homeward/domain';
import { settleEpisodes } from '../episode/settle-episodes';
import { referenceKey } from '../episode/recompute-episode';
import { closeQuestions } from './settle-questions';

export interface ConfirmMatch {
  notificationId: string;
  childId: string;
}

/**
 * A named person says whose a report is, and everything under its police reference. The facts move to that child and are decided anew; what
 * was wrongly given ends at once. A person's word is not undone by a later report.
 * Throws AppError NOT_FOUND where the caller does not see the report or may not name the child.
 * @returns the id of the episode to which the report belongs now
 */
export const createConfirmMatch =
  (database: Database, jobsDatabase: Database) =>
  async (caller: Caller, { notificationId, childId }: ConfirmMatch): Promise<string> => {
    if (!isRecordId(notificationId))
      throw invalidInput('input.notificationId', 'This is no id of a notification. Take it from the match task.');
    if (!isRecordId(childId))
      throw invalidInput(
        'input.childId',
        'This is no id of a child. Take it from the candidates of the match task, or from `children`.',
      );
    const { seesReport, seesChild } = await database.read(caller, async (tx) => {
      tx.asked(notificationId, childId);
      return mayConfirm(tx, notificationId, childId);
    });
    if (!seesReport) throw notFound('notification');
    if (!seesChild)
      throw notFound('child', 'Name a candidate of the match task, or a child that lives in your area or is in your care.');
    return jobsDatabase.write(caller, 'match-task:confirm', async (tx) => {
      const reference = await loadReferenceOfNotification(tx, notificationId);
      if (!reference) throw notFound('notification');
      const { forceId, policeReference, receivedAt } = reference;
      const link = {
        forceId,
        policeReference,
        childId,
        basis: 'PERSON',
        matchedByReportAt: receivedAt,
        before: { childId: reference.childId, episodeId: reference.episodeId },
      };
      const cause = { urgent: true, correlationId: caller.correlationId };
      const verdicts = await settleEpisodes(tx, {
        reason: 'MATCH_CONFIRMED',
        links: [link],
        facts: [],
        provisional: [],
        happenings: new Map(),
        causes: new Map([[referenceKey(link), cause]]),
      });
      await closeQuestions(tx, [{ ...link, resolvedBy: caller.viewer.name }], verdicts);
      const episode = verdicts.find(({ planned }) => planned.references.some((one) => referenceKey(one) === referenceKey(link)));
      tx.saw(notificationId, childId, ...verdicts.map(({ planned }) => planned.id));
      return episode?.planned.id ?? reference.episodeId;
    });
  };
