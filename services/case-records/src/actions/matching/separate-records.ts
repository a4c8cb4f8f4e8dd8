import { IdentityState, isRecordId, Relation } from '@homeward/domain';
import { AppError, invalidInput, notFound, type Caller, type Database } from '@homeward/service-kit';
import { readNameable, referencesOfChildren, type NameableChild } from '../../store/child-merge.store';
import { lockChildren } from '../../store/dossier.store';
import { loadReferencesOfNotifications } from '../../store/notification-fact.store';
import { referenceKey } from '../episode/recompute-episode';
import { checkedReason } from './checked-reason';
import { moveReferences } from './move-references';

export interface SeparateRecords {
  /** The child that the reports were taken to be about. */
  childId: string;
  notificationIds?: string[] | null;
  policeReferences?: { forceId: string; reference: string }[] | null;
  /** Whom they are about; nobody who is known, when not given. */
  toChildId?: string | null;
  reason: string;
}

/**
 * A named person says that some reports of a child are about somebody else. Everything under their police references moves to that child, or
 * to a provisional one that the safeguarding desk asks about; both children are decided anew, and what was wrongly given is revoked.
 * Throws AppError NOT_FOUND for a child, or a report of it, that is not the caller's to part; INVALID_INPUT where nothing is named.
 * @returns the id of the child to which the reports belong now
 */
export const createSeparateRecords =
  (database: Database, jobsDatabase: Database) =>
  async (caller: Caller, input: SeparateRecords): Promise<string> => {
    const { childId, toChildId = null } = input;
    if (!isRecordId(childId)) throw invalidInput('input.childId', 'This is no id of a child.');
    if (toChildId !== null && !isRecordId(toChildId)) throw invalidInput('input.toChildId', 'This is no id of a child.');
    if (toChildId === childId)
      throw invalidInput('input.toChildId', 'The reports are of this child already. Name the other one.');
    const notificationIds = input.notificationIds ?? [];
    const wanted = (input.policeReferences ?? []).map(({ forceId, reference }) => ({ forceId, policeReference: reference }));
    if (!notificationIds.every(isRecordId)) throw invalidInput('input.notificationIds', 'This is no id of a notification.');
    if (notificationIds.length + wanted.length === 0)
      throw invalidInput('input.notificationIds', 'Name the reports that are about somebody else, or their police references.');
    const reason = checkedReason(input.reason);
    const seen = await database.read(caller, async (tx) => {
      tx.asked(childId, ...(toChildId === null ? [] : [toChildId]));
      return readNameable(tx, [childId, ...(toChildId === null ? [] : [toChildId])]);
    });
    if (!mayPart(seen.find(({ id }) => id === childId))) throw notFound('child');
    if (toChildId !== null && !mayTake(seen.find(({ id }) => id === toChildId)))
      throw notFound('child', 'Name a child that you may see, or leave `toChildId` out: the safeguarding desk asks who it is.');
    return jobsDatabase.write(caller, 'child:split', async (tx) => {
      await lockChildren(tx, [childId, ...(toChildId === null ? [] : [toChildId])]);
      const keys = new Set([
        ...wanted.map(referenceKey),
        ...(await loadReferencesOfNotifications(tx, notificationIds)).map(referenceKey),
      ]);
      const references = (await referencesOfChildren(tx, [childId])).filter((reference) => keys.has(referenceKey(reference)));
      if (references.length < keys.size || references.length === 0)
        throw notFound('notification', 'Every report that you name must be one of this child.');
      const verdicts = await moveReferences(tx, { references, toChildId, reason: 'RECORDS_SEPARATED', because: reason });
      tx.saw(childId, ...notificationIds);
      const moved = verdicts.find(({ planned }) => planned.references.some((one) => keys.has(referenceKey(one))));
      if (!moved) throw new AppError('INTERNAL', 'No episode holds the reports that were moved.');
      return moved.planned.childId;
    });
  };

const mayPart = (child: NameableChild | undefined): boolean =>
  child !== undefined &&
  child.relations.some(
    (relation) =>
      relation === Relation.RESPONSIBLE ||
      relation === Relation.DESK ||
      (relation === Relation.AREA && child.identity === IdentityState.PROVISIONAL),
  );

const mayTake = (child: NameableChild | undefined): boolean =>
  child?.identity === IdentityState.CONFIRMED &&
  child.relations.some((one) => one === Relation.RESPONSIBLE || one === Relation.HOST || one === Relation.DESK);
