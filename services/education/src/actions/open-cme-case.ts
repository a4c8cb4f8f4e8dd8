import { CmeCaseState, isRecordId } from '@homeward/domain';
import { conflict, invalidInput, newId, notFound, type Caller, type Database } from '@homeward/service-kit';
import { insertCmeCase, readCmeCases, type SeenCmeCase } from '../store/cme-case.store';
import { standingToChild } from '../store/standing.store';
import { plainCases } from './plain-cases';

export interface CmeCaseTold {
  childId: string;
  reason: string;
}

export const LONGEST_TEXT = 4000;

export type OpenCmeCase = (caller: Caller, told: CmeCaseTold) => Promise<SeenCmeCase>;

/** An authority begins to look for a child of its own, or of its area, who is missing education. */
export const createOpenCmeCase =
  (database: Database): OpenCmeCase =>
  (caller, { childId, reason }) =>
    database.write(caller, 'cme-case:open', async (tx) => {
      if (reason.trim() === '') throw invalidInput('input.reason', 'Say why the child is thought to be missing education.');
      if (reason.length > LONGEST_TEXT)
        throw invalidInput('input.reason', `The reason is longer than ${LONGEST_TEXT} characters. Shorten it.`);
      tx.asked(childId);
      const standing = isRecordId(childId) ? await standingToChild(tx, childId) : [];
      if (!standing.includes('RESPONSIBLE') && !standing.includes('HOST')) throw notFound('child');
      const id = newId();
      const opened = await insertCmeCase(tx, {
        id,
        childId,
        authorityId: tx.viewer.organisationId,
        state: CmeCaseState.OPEN,
        reason,
      });
      if (!opened) {
        throw conflict('Your authority has a case of this child already. Record what is new as an enquiry of that case.', {
          field: 'input.childId',
        });
      }
      tx.saw(id, childId);
      const [seen] = await plainCases(tx, await readCmeCases(tx, [id]));
      if (!seen) throw notFound('case');
      return seen;
    });
