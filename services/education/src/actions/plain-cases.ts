import { isVisible } from '@homeward/access';
import type { Tx } from '@homeward/service-kit';
import type { SeenCmeCase } from '../store/cme-case.store';
import { CASE_REASON, ENQUIRY_ANSWER } from '../store/encrypted-columns';

/** The cases with their reason and answers in plain words, where the caller may read them. */
export const plainCases = (tx: Tx, rows: readonly SeenCmeCase[]): Promise<SeenCmeCase[]> =>
  Promise.all(rows.map(async (row) => ({ ...row, ...(await plainText(tx, row)) })));

async function plainText(
  { columns, viewer }: Tx,
  { id, reason, enquiries, relations }: SeenCmeCase,
): Promise<Partial<SeenCmeCase>> {
  const sees = (field: 'reason' | 'enquiries'): boolean => isVisible('CmeCase', relations, viewer, field);
  return {
    ...(sees('reason') ? { reason: await columns.decrypt(CASE_REASON, [id], reason) } : {}),
    ...(sees('enquiries')
      ? {
          enquiries: await Promise.all(
            enquiries.map(async (each) => ({
              ...each,
              answer: await columns.decrypt(ENQUIRY_ANSWER, [each.id], each.answer),
            })),
          ),
        }
      : {}),
  };
}
