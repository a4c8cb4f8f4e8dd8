import type { Received } from '@homeward/contracts';
import { AssignmentState } from '@homeward/domain';
import { newId, type Organisations, type Tx } from '@homeward/service-kit';
import { assignmentsOfDuties, insertAssignments, withdrawAssignments } from '../../store/assignment-work.store';
import { commissionFaults, CommissionFault } from '../../store/commission.store';
import { lockOwed, recordCancelled, recordOwed, type OwedInterview } from '../../store/owed-interview.store';
import { letIn, letOut, tellChange } from './own-assignment';
import { isCancelled, turnsNeeded } from './turns-needed';

/** Opens, leaves or takes back the turns at these duties. */
async function settleTurns(tx: Tx, organisations: Organisations, dutyIds: readonly string[]): Promise<void> {
  const owed = await lockOwed(tx, dutyIds);
  const turns = await assignmentsOfDuties(tx, dutyIds);
  const needed = owed.map((each) => ({
    each,
    ...turnsNeeded(
      each,
      turns.filter(({ dutyId }) => dutyId === each.dutyId),
    ),
  }));
  const cancelled = new Set(owed.filter(isCancelled).map(({ dutyId }) => dutyId));
  const withdrawn = await withdrawAssignments(
    tx,
    needed.flatMap(({ withdraw }) => withdraw.map(({ id }) => id)),
  );
  for (const assignment of withdrawn) {
    letOut(tx, organisations, assignment);
    tellChange(
      tx,
      assignment,
      AssignmentState.WITHDRAWN,
      cancelled.has(assignment.dutyId) ? 'NO_LONGER_OWED' : 'OFFERED_ELSEWHERE',
    );
  }
  const offers = needed.filter(({ offer }) => offer).map(({ each }) => each);
  const refused = await refusedProviders(tx, organisations, offers);
  const offered = offers.map(({ dutyId, episodeId, childId, offeredTo, toldSeq: owedSeq }) => ({
    id: newId(),
    dutyId,
    owedSeq,
    episodeId,
    childId,
    offeredTo,
    arranged: false,
    offeredAt: tx.now,
    unableBecause: refused.get(dutyId) ?? null,
  }));
  await insertAssignments(tx, offered);
  for (const assignment of offered) {
    if (assignment.unableBecause !== null) {
      tellChange(tx, assignment, AssignmentState.UNABLE, assignment.unableBecause);
      continue;
    }
    letIn(tx, organisations, assignment);
    tellChange(tx, assignment, AssignmentState.OFFERED, null);
  }
}

/**
 * Whom the responsible authority's own pack names has its word; but where the authority has recorded what it commissioned, that holds: once
 * it has ended, or for a child outside its ages, the offer is not made, and the authority is told as of any provider that cannot (RHP-21).
 */
async function refusedProviders(
  tx: Tx,
  organisations: Organisations,
  offers: readonly OwedInterview[],
): Promise<ReadonlyMap<string, CommissionFault>> {
  const toProviders = offers.filter(({ offeredTo }) => organisations.byId(offeredTo)?.kind === 'PROVIDER');
  const faults = await commissionFaults(
    tx,
    toProviders.map(({ dutyId, responsibleAuthorityId: authorityId, offeredTo: providerId, childAgeYears }) => ({
      dutyId,
      authorityId,
      providerId,
      childAgeYears,
    })),
  );
  return new Map([...faults].filter(([, fault]) => fault !== CommissionFault.NEVER_COMMISSIONED));
}

export type FollowOwed = (tx: Tx, events: readonly Received<'interview.owed'>[]) => Promise<void>;
export type FollowCancelled = (tx: Tx, events: readonly Received<'interview.cancelled'>[]) => Promise<void>;

export const createFollowOwed =
  (organisations: Organisations): FollowOwed =>
  async (tx, events) => {
    const owed = events.map(({ seq, payload }) => ({
      ...payload,
      foundAt: new Date(payload.foundAt),
      dueAt: new Date(payload.dueAt),
      childAgeYears: payload.childAgeYears ?? null,
      terms: [...payload.terms],
      toldSeq: seq,
    }));
    await recordOwed(tx, owed);
    await settleTurns(
      tx,
      organisations,
      owed.map(({ dutyId }) => dutyId),
    );
  };

export const createFollowCancelled =
  (organisations: Organisations): FollowCancelled =>
  async (tx, events) => {
    const cancelled = events.map(({ seq, payload }) => ({ dutyId: payload.dutyId, toldSeq: seq }));
    await recordCancelled(tx, cancelled);
    await settleTurns(
      tx,
      organisations,
      cancelled.map(({ dutyId }) => dutyId),
    );
  };
