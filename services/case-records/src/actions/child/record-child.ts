import { actsForOffice } from '@homeward/access';
import { IdentityState, Relation, type ChildStatus, type LegalStatus } from '@homeward/domain';
import { AppError, invalidInput, newId, notFound, type Caller, type Database, type Tx } from '@homeward/service-kit';
import type { ChildEntity } from '../../entities/child.entity';
import { findOwnChild, isOwnIdClosed, putOwnChild, type SeenChild } from '../../store/child.store';
import { nameKey } from '../matching/normalise-name';
import { normaliseNhsNumber } from '../matching/normalise-nhs-number';
import { childChanged } from './child-changed';
import { ownAuthority } from '../own-authority';

export interface RecordChild {
  /** The authority's own; recording it again changes this child. */
  authorityChildId: string;
  givenName: string;
  familyName: string;
  /** `YYYY-MM-DD` */
  dateOfBirth: string;
  nhsNumber?: string | null;
  status: ChildStatus[];
  sex?: string | null;
  communicationNeeds?: string | null;
  loneWorkerRisk?: string | null;
  legalStatus?: LegalStatus | null;
  hasMissingPlan?: boolean | null;
  sendOrDisability?: boolean | null;
  knownTrafficked?: boolean | null;
  outOfUk?: boolean | null;
  neverAbsent?: boolean | null;
}

/**
 * The caller's authority says of a child that it is responsible for it, and what it knows of it.
 * Whoever works in person keeps the record of a child that is allocated to it, and begins none.
 * Throws AppError INVALID_INPUT for an NHS number whose check digit is wrong, FORBIDDEN for anybody but an authority, NOT_FOUND for a child
 * that is not the caller's to keep.
 */
export const createRecordChild =
  (database: Database) =>
  (caller: Caller, input: RecordChild): Promise<SeenChild> =>
    database.write(caller, 'child:record', async (tx) => {
      const authorityId = ownAuthority(tx.viewer);
      const authorityChildId = input.authorityChildId.trim();
      if (await isOwnIdClosed(tx, authorityChildId))
        throw new AppError(
          'CONFLICT',
          'No record is kept under this id any more. Record the child under the id that it has now.',
          {
            field: 'input.authorityChildId',
          },
        );
      const allocated = actsForOffice(tx.viewer) ? null : await allocatedChild(tx, authorityChildId);
      const id = allocated?.id ?? newId();
      const child = await putOwnChild(tx, {
        id,
        responsibleAuthorityId: authorityId,
        authorityChildId,
        givenName: input.givenName.trim(),
        familyName: input.familyName.trim(),
        nameKey: nameKey(input.givenName, input.familyName),
        dateOfBirth: input.dateOfBirth,
        nhsNumber: checkedNhsNumber(input.nhsNumber),
        status: [...new Set(input.status)],
        sex: input.sex ?? null,
        communicationNeeds: input.communicationNeeds ?? null,
        loneWorkerRisk: input.loneWorkerRisk ?? null,
        legalStatus: input.legalStatus ?? null,
        hasMissingPlan: input.hasMissingPlan ?? null,
        sendOrDisability: input.sendOrDisability ?? null,
        knownTrafficked: input.knownTrafficked ?? null,
        outOfUk: input.outOfUk ?? null,
        neverAbsent: input.neverAbsent ?? null,
        identity: IdentityState.CONFIRMED,
        supersededBy: null,
        sealedAt: null,
        recordedAt: tx.now,
      });
      tx.grantAccess([
        {
          childId: child.id,
          episodeId: null,
          recordId: null,
          organisationId: authorityId,
          relation: Relation.RESPONSIBLE,
          fromAt: tx.now,
          because: { event: 'child.recorded' },
        },
      ]);
      if (allocated || child.id !== id) tx.publish(childChanged(child.id, 'CHILD', tx.now));
      tx.saw(child.id);
      return { ...child, relations: [Relation.RESPONSIBLE], responsibleNow: true };
    });

async function allocatedChild(tx: Tx, authorityChildId: string): Promise<ChildEntity> {
  const child = await findOwnChild(tx, authorityChildId);
  if (child) return child;
  throw notFound(
    'child',
    'You keep the records of the children that are allocated to you: ask the front door to record this one, or your manager to allocate it to you.',
  );
}

function checkedNhsNumber(text: string | null | undefined): string | null {
  if (!text?.trim()) return null;
  const number = normaliseNhsNumber(text);
  if (number === null)
    throw invalidInput(
      'input.nhsNumber',
      'An NHS number has ten digits and a check digit; this one is mistyped. Leave it out if it is not known.',
    );
  return number;
}
