import type { EvidenceKind } from '@homeward/domain';
import { invalidInput } from '@homeward/service-kit';
import { LONGEST_TEXT, requiredText } from '../checks';

export interface EvidenceTold {
  kind: EvidenceKind;
  text: string;
}

/** @throws AppError INVALID_INPUT where one is empty, over the limit, or of a kind that is given twice */
export function checkEvidence(evidence: readonly EvidenceTold[] | null | undefined): EvidenceTold[] {
  const told = evidence ?? [];
  if (new Set(told.map(({ kind }) => kind)).size < told.length)
    throw invalidInput('input.evidence', 'Two of these are of the same kind. Put them together.');
  return told.map(({ kind, text }) => ({ kind, text: requiredText(`input.evidence.${kind}`, text, LONGEST_TEXT) }));
}
