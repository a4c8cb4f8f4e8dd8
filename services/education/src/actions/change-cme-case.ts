import { isRecordId } from '@homeward/domain';
import { conflict, invalidInput, newId, notFound, type Caller, type Database, type Tx } from '@homeward/service-kit';
import {
  addCmeEnquiry,
  answerCmeEnquiry,
  lockCmeCase,
  moveCmeCase,
  readCmeCases,
  type SeenCmeCase,
} from '../store/cme-case.store';
import { isMissingNow } from '../store/episode-fact.store';
import { plainCases } from './plain-cases';
import { nextCmeState } from './cme-case-states';
import { LONGEST_TEXT } from './open-cme-case';

export interface CmeEnquiryTold {
  caseId: string;
  /** Set to give the answer to an enquiry that was recorded before. */
  enquiryId?: string | null;
  body: string;
  askedAt: Date;
  answeredAt?: Date | null;
  answer?: string | null;
  childFound?: boolean | null;
}

export interface CmeDormantTold {
  caseId: string;
  reviewAt: Date;
}

async function ownCase(tx: Tx, caseId: string): Promise<NonNullable<Awaited<ReturnType<typeof lockCmeCase>>>> {
  tx.asked(caseId);
  const found = isRecordId(caseId) ? await lockCmeCase(tx, caseId) : null;
  if (!found)
    throw notFound('case', 'Only the authority that opened a case works it, while the child is its own or lives in its area.');
  return found;
}

async function changed(tx: Tx, caseId: string, childId: string): Promise<SeenCmeCase> {
  tx.saw(caseId, childId);
  const [seen] = await plainCases(tx, await readCmeCases(tx, [caseId]));
  if (!seen) throw notFound('case');
  return seen;
}

function checkEnquiry({ body, answer, askedAt, answeredAt, childFound, enquiryId }: CmeEnquiryTold): void {
  if (body.trim() === '') throw invalidInput('input.body', 'Say who was asked.');
  if (body.length > 200) throw invalidInput('input.body', 'The name of the body is longer than 200 characters. Shorten it.');
  if ((answer ?? '').length > LONGEST_TEXT)
    throw invalidInput('input.answer', `The answer is longer than ${LONGEST_TEXT} characters. Shorten it.`);
  if (answeredAt && answeredAt < askedAt)
    throw invalidInput('input.answeredAt', 'An answer cannot come before its question. Correct one of the times.');
  if (childFound && !answeredAt) throw invalidInput('input.answeredAt', 'Say when the answer came that found the child.');
  if (enquiryId && !isRecordId(enquiryId)) throw notFound('enquiry');
}

export type RecordCmeEnquiry = (caller: Caller, told: CmeEnquiryTold) => Promise<SeenCmeCase>;

/** Who was asked and what they answered. An answer that finds the child ends the case; nothing else does (CME-11). */
export const createRecordCmeEnquiry =
  (database: Database): RecordCmeEnquiry =>
  (caller, told) =>
    database.write(caller, 'cme-enquiry:record', async (tx) => {
      checkEnquiry(told);
      const { caseId, body, askedAt, answeredAt = null, answer = null } = told;
      const childFound = told.childFound === true;
      const own = await ownCase(tx, caseId);
      const state = nextCmeState(own.state, childFound ? 'FIND' : 'ENQUIRE');
      if (childFound && (await isMissingNow(tx, own.childId))) {
        throw conflict('The police have this child as missing now. Record the answer as found once they are found.', {
          field: 'input.childFound',
        });
      }
      const enquiry = { caseId, body, askedAt, answeredAt, answer, childFound };
      if (!told.enquiryId) await addCmeEnquiry(tx, { id: newId(), ...enquiry });
      else if (!(await answerCmeEnquiry(tx, { id: told.enquiryId, ...enquiry }))) throw notFound('enquiry');
      await moveCmeCase(tx, caseId, { state, foundAt: childFound ? answeredAt : null });
      return changed(tx, caseId, own.childId);
    });

export type SetCmeDormant = (caller: Caller, told: CmeDormantTold) => Promise<SeenCmeCase>;

/** Every enquiry is exhausted and the child is unfound: the case rests until its review (CME-11). */
export const createSetCmeDormant =
  (database: Database): SetCmeDormant =>
  (caller, { caseId, reviewAt }) =>
    database.write(caller, 'cme-case:set-dormant', async (tx) => {
      if (reviewAt <= tx.now)
        throw invalidInput('input.reviewAt', 'The review lies in the past. Set the day on which somebody must look again.');
      const own = await ownCase(tx, caseId);
      await moveCmeCase(tx, caseId, { state: nextCmeState(own.state, 'REST'), reviewAt });
      return changed(tx, caseId, own.childId);
    });
