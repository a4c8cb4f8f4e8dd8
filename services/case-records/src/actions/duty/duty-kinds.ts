import { CheckStatus, DutyKind, DutyState } from '@homeward/domain';
import type { DutyEntity } from '../../entities/duty.entity';

/** The interview, and what is owed only for its sake. */
const OF_INTERVIEW: readonly DutyKind[] = [
  DutyKind.RETURN_HOME_INTERVIEW,
  DutyKind.INTERVIEW_CONTACT,
  DutyKind.ARRANGE_INTERVIEW,
  DutyKind.CHASE_INTERVIEW,
];
export const isOfInterview = (kind: DutyKind): boolean => OF_INTERVIEW.includes(kind);

/** Owed once the child is found, and owed anew once it is found again. */
const SINCE_FOUND: readonly DutyKind[] = [DutyKind.SAFE_AND_WELL_CHECK, ...OF_INTERVIEW];

/** Those that something else in the hub meets, and what that is. */
export const MET_BY: Partial<Record<DutyKind, string>> = {
  [DutyKind.RETURN_HOME_INTERVIEW]:
    'It is met when the interview is held; end the interview, or record with waiveInterview that none is needed.',
  [DutyKind.SAFE_AND_WELL_CHECK]: 'It is met when police report the check; they send it with recordSafeAndWell.',
  [DutyKind.IDENTIFY_CHILD]: 'It is met when a person says whose the report is, with confirmMatch.',
  [DutyKind.ARRANGE_INTERVIEW]: 'It is met when somebody accepts the interview; offer it with arrangeInterview.',
};

interface Since {
  check: { status: CheckStatus };
  missingAgainAt: Date | null;
}

/** Why something that was met no longer counts as done; null where it does. */
export function staleBecause({ kind, state, metAt }: DutyEntity, { check, missingAgainAt }: Since): string | null {
  if (state !== DutyState.MET || !SINCE_FOUND.includes(kind)) return null;
  if (kind === DutyKind.SAFE_AND_WELL_CHECK && check.status !== CheckStatus.DONE)
    return 'The report of the check was taken back, or the child was missing again after it.';
  return missingAgainAt && metAt && metAt < missingAgainAt ? 'The child was missing again after that.' : null;
}
