import { isVisible, visibleParts } from '@homeward/access';
import type { InterviewPartKind } from '@homeward/domain';
import type { EncryptedColumn, Tx } from '@homeward/service-kit';
import {
  EVIDENCE_TEXT,
  EXCEPTION_LIFTED,
  EXCEPTION_REASON,
  INTERVIEW_AGREEMENT,
  INTERVIEW_REASON,
  PART_TEXT,
  RELEASE_HANDLING,
  SHARING_REASON,
} from '../../store/encrypted-columns';
import type { SeenInterview } from '../../store/interview.store';

type Reader = Tx['viewer'];

/** The kinds of part of one interview that this reader may read. */
export const readableParts = (row: SeenInterview, viewer: Reader): ReadonlySet<InterviewPartKind> =>
  visibleParts(row.relations, viewer, {
    heldBy: row.heldBy,
    releasedToViewer: row.releases
      .filter(({ toOrganisationId, withdrawnAt }) => toOrganisationId === viewer.organisationId && withdrawnAt === null)
      .flatMap(({ parts }) => parts),
  });

/** The rows with their free text in plain words, as far as the caller may read it; what it may not stays encrypted, or is left out. */
export async function plainInterviews<R extends SeenInterview>(tx: Tx, rows: readonly R[]): Promise<R[]> {
  const plain: R[] = [];
  for (const row of rows) plain.push({ ...row, ...(await plainText(tx, row)) });
  return plain;
}

async function plainText({ columns, viewer }: Tx, row: SeenInterview): Promise<Partial<SeenInterview>> {
  const { id, relations } = row;
  const sees = (field: 'parts' | 'evidence' | 'reason' | 'agreement' | 'releases' | 'sharing' | 'sharingExceptions'): boolean =>
    isVisible('Interview', relations, viewer, field);
  const plain: Partial<SeenInterview> = { parts: [] };
  if (sees('parts')) {
    const readable = readableParts(row, viewer);
    for (const part of row.parts)
      if (readable.has(part.kind))
        plain.parts!.push({ ...part, text: await columns.decrypt(PART_TEXT, [id, part.kind], part.text) });
  }
  if (sees('evidence'))
    plain.evidence = await Promise.all(
      row.evidence.map(async (each) => ({
        ...each,
        text: await columns.decrypt(EVIDENCE_TEXT, [id, each.kind], each.text),
      })),
    );
  if (sees('releases'))
    plain.releases = await Promise.all(
      row.releases.map(async (each) => ({
        ...each,
        handling: await columns.decrypt(RELEASE_HANDLING, [each.id], each.handling),
      })),
    );
  // the reasons speak of what was told, and of whom: for nobody who may not read that
  const words = async <T extends string | null>(column: EncryptedColumn, key: string, text: T): Promise<T | null> =>
    sees('parts') ? columns.decrypt(column, [key], text) : null;
  if (sees('sharing'))
    plain.sharing = await Promise.all(
      row.sharing.map(async (each) => ({ ...each, reason: await words(SHARING_REASON, each.id, each.reason) })),
    );
  if (sees('sharingExceptions'))
    plain.sharingExceptions = await Promise.all(
      row.sharingExceptions.map(async (each) => ({
        ...each,
        reason: await words(EXCEPTION_REASON, each.id, each.reason),
        liftedBecause: await words(EXCEPTION_LIFTED, each.id, each.liftedBecause),
      })),
    );
  if (sees('reason')) plain.reason = await columns.decrypt(INTERVIEW_REASON, [id], row.reason);
  if (sees('agreement')) plain.agreement = await columns.decryptJson(INTERVIEW_AGREEMENT, [id], row.agreement);
  return plain;
}
