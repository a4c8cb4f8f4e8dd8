import { AssignmentState, isRecordId } from '@homeward/domain';
import {
  conflict,
  invalidInput,
  newId,
  notFound,
  type Caller,
  type Database,
  type Organisations,
  type Tx,
} from '@homeward/service-kit';
import type { AssignmentEntity } from '../../entities/assignment.entity';
import { assignmentsOfDuties, insertAssignments, markArranged, withdrawAssignments } from '../../store/assignment-work.store';
import type { SeenAssignment } from '../../store/assignment.store';
import { commissionFaults, type CommissionFault } from '../../store/commission.store';
import { lockOwedOfEpisode, type OwedInterview } from '../../store/owed-interview.store';
import { letIn, letOut, shown, tellChange } from './own-assignment';

export interface Arrangement {
  episodeId: string;
  /** A provider, or the authority itself. */
  offeredTo: string;
}

export type ArrangeInterview = (caller: Caller, arrangement: Arrangement) => Promise<SeenAssignment>;

const COMMISSION_RULE = { id: 'HUB-PROVIDER-COMMISSION', source: '004 §Return home interviews' };
const NO_COMMISSION = 'Your authority has no commission with this provider. Record it first with recordCommission.';
const REMEDIES: Readonly<Record<CommissionFault, string>> = {
  NEVER_COMMISSIONED: NO_COMMISSION,
  NOT_COMMISSIONED: NO_COMMISSION,
  OUTSIDE_AGES:
    "The child's age is outside those for which your authority has commissioned this provider. Offer it to another, or record a commission for it.",
};

/** @throws AppError unless it is the caller's own authority, or a provider that it has commissioned (RHP-21) */
async function mayBeOffered(tx: Tx, organisations: Organisations, offeredTo: string, owed: OwedInterview): Promise<void> {
  const { organisationId } = tx.viewer;
  if (offeredTo === organisationId) return;
  if (organisations.byId(offeredTo)?.kind !== 'PROVIDER')
    throw invalidInput('input.offeredTo', 'Offer it to a provider, by its id, or to your own authority.');
  const { dutyId, childAgeYears } = owed;
  const asked = { dutyId, authorityId: organisationId, providerId: offeredTo, childAgeYears };
  const fault = (await commissionFaults(tx, [asked])).get(dutyId);
  if (fault) throw conflict(REMEDIES[fault], { field: 'input.offeredTo', rule: COMMISSION_RULE });
}

/** An interview that ended without being held may be arranged again: its duty is still owed. */
function mustBeOpen(turns: readonly AssignmentEntity[]): void {
  const field = 'input.episodeId';
  if (turns.some(({ heldAt }) => heldAt !== null))
    throw conflict('This interview was held. There is nothing to arrange.', { field });
  if (turns.some(({ state }) => state === AssignmentState.ACCEPTED_OFFER))
    throw conflict('This interview has been accepted already. Ask who has it to hand it back first.', { field });
}

/** The responsible authority offers an interview that it owes to somebody else. The duty and its clock stay as they are. */
export const createArrangeInterview =
  (database: Database, organisations: Organisations): ArrangeInterview =>
  (caller, { episodeId, offeredTo }) =>
    database.write(caller, 'interview:arrange', async (tx) => {
      tx.asked(episodeId);
      const [owed] = isRecordId(episodeId) ? await lockOwedOfEpisode(tx, episodeId) : [];
      if (!owed) throw notFound('episode', 'Only the responsible authority arranges an interview, and only while it owes one.');
      await mayBeOffered(tx, organisations, offeredTo, owed);
      const turns = await assignmentsOfDuties(tx, [owed.dutyId]);
      mustBeOpen(turns);
      const offers = turns.filter(({ state }) => state === AssignmentState.OFFERED);
      const same = offers.find((offer) => offer.offeredTo === offeredTo);
      if (same) {
        await markArranged(tx, same.id);
        return shown(tx, same);
      }
      const ids = offers.map(({ id }) => id);
      for (const withdrawn of await withdrawAssignments(tx, ids)) {
        letOut(tx, organisations, withdrawn);
        tellChange(tx, withdrawn, AssignmentState.WITHDRAWN, 'OFFERED_ELSEWHERE');
      }
      const { dutyId, childId, toldSeq: owedSeq } = owed;
      const turn = { dutyId, owedSeq, episodeId, childId, offeredTo, arranged: true, offeredAt: tx.now };
      const offered = { ...turn, id: newId(), unableBecause: null };
      await insertAssignments(tx, [offered]);
      letIn(tx, organisations, offered);
      tellChange(tx, offered, AssignmentState.OFFERED, 'ARRANGED');
      return shown(tx, offered);
    });
