import { IdentityState, isRecordId, Relation } from '@homeward/domain';
import { AppError, invalidInput, newId, notFound, type Caller, type Database, type Tx } from '@homeward/service-kit';
import type { StoodBefore } from '../../entities/child-merge.entity';
import type { EpisodeReferenceEntity } from '../../entities/episode-reference.entity';
import {
  accessesOfChild,
  addMerge,
  loadStandingChildren,
  moveRows,
  nameKeptInQuestions,
  openQuestionsOf,
  placementsOfChildren,
  readNameable,
  referencesOfChildren,
  restrictionsOfChildren,
  supersedeChild,
  type NameableChild,
  type StandingChild,
} from '../../store/child-merge.store';
import { providersOfEpisodes } from '../../store/episode-access.store';
import { loadFactsOf, lockChildren } from '../../store/dossier.store';
import { allocationsOfChildren } from '../../store/allocation.store';
import { allocationAccess } from '../allocation/allocation-access';
import { childChanged } from '../child/child-changed';
import { SAFEGUARDING_DESK } from '../episode/episode-access';
import { referenceKey } from '../episode/recompute-episode';
import type { ReferenceLink } from '../episode/reference-link';
import { settleEpisodes } from '../episode/settle-episodes';
import { carryProtections } from '../protection/carry-protections';
import { sayRestriction } from '../restriction/record-contact-restriction';
import { checkedReason } from './checked-reason';
import { hostChange } from './host-change';
import { closeQuestions } from './settle-questions';

export interface MergeChildren {
  /** The record that stands from now on. */
  keep: string;
  duplicate: string;
  reason: string;
}

/**
 * A named person says that two records are one child. The map of source records changes, and everything is decided anew: histories count
 * once, wrong duties end, what was wrongly given is revoked. What was recorded of the duplicate, restrictions above all, belongs to the one
 * that is kept; the duplicate leads nowhere any more. `splitChild` takes it back.
 * Throws AppError NOT_FOUND for a child that the caller may not name, CONFLICT where one of the two no longer stands.
 * @returns the id of the child that is kept
 */
export const createMergeChildren =
  (database: Database, jobsDatabase: Database) =>
  async (caller: Caller, input: MergeChildren): Promise<string> => {
    const { keep, duplicate } = input;
    if (!isRecordId(keep)) throw invalidInput('input.keep', 'This is no id of a child.');
    if (!isRecordId(duplicate)) throw invalidInput('input.duplicate', 'This is no id of a child.');
    if (keep.toLowerCase() === duplicate.toLowerCase())
      throw invalidInput('input.duplicate', 'This is the same record. Name the other one.');
    const reason = checkedReason(input.reason);
    const seen = await database.read(caller, async (tx) => {
      tx.asked(keep, duplicate);
      return readNameable(tx, [keep, duplicate]);
    });
    refuseUnnameable(seen, keep, duplicate);
    return jobsDatabase.write(caller, 'child:merge', async (tx) => {
      await merge(tx, { keep, duplicate, reason });
      tx.saw(keep, duplicate);
      return keep;
    });
  };

const PART: readonly Relation[] = [Relation.RESPONSIBLE, Relation.HOST, Relation.DESK];
const BY_PLACE: readonly Relation[] = [Relation.AREA, Relation.DESK];

/** An authority gives up a record of its own; it takes none from another. Who a stranger is may be said by the authority of the place. */
function refuseUnnameable(seen: readonly NameableChild[], keep: string, duplicate: string): void {
  const [kept, other] = [keep, duplicate].map((id) => seen.find((child) => child.id === id.toLowerCase()));
  const may = (child: NameableChild | undefined, as: readonly Relation[]): boolean =>
    child !== undefined &&
    child.relations.some((relation) => (child.identity === IdentityState.PROVISIONAL ? BY_PLACE : as).includes(relation));
  if (!may(kept, PART) || !may(other, [Relation.RESPONSIBLE, Relation.DESK]))
    throw notFound('child', 'Name two children that you may see, of which the duplicate is your own to give up.');
  if (kept?.identity === IdentityState.PROVISIONAL && other?.identity === IdentityState.CONFIRMED)
    throw invalidInput('input.keep', 'Keep the child that is known for certain, and name the other as the duplicate.');
}

async function merge(tx: Tx, { keep, duplicate, reason }: MergeChildren): Promise<void> {
  await lockChildren(tx, [keep, duplicate]);
  const children = new Map((await loadStandingChildren(tx, [keep, duplicate])).map((child) => [child.id, child]));
  const [kept, other] = [children.get(keep.toLowerCase()), children.get(duplicate.toLowerCase())];
  if (!kept || !other)
    throw new AppError('CONFLICT', 'One of the two records was changed at this moment. Look at them again.', { retryable: true });
  if (other.keepsOthers)
    throw new AppError('CONFLICT', 'Other records were merged into this one. Keep it, and name the other as the duplicate.', {
      field: 'input.duplicate',
    });
  const references = await referencesOfChildren(tx, [kept.id, other.id]);
  const own = references.filter(({ childId }) => childId === other.id);
  const links = own.map((reference) => linkTo(kept, other, reference));
  const stood = await whatStands(tx, kept, other, references);
  await moveBelongings(tx, kept, other, stood);
  if (other.identity === IdentityState.CONFIRMED) await supersedeChild(tx, other.id, kept.id);
  const mergeId = newId();
  await addMerge(tx, {
    id: mergeId,
    keptId: kept.id,
    duplicateId: other.id,
    reason,
    mergedAt: tx.now,
    mergedBy: tx.viewer.name,
    mergedByOrganisation: tx.viewer.organisationId,
    stood,
    partedAt: null,
    partedBy: null,
    partedBecause: null,
  });
  const cause = { urgent: true, correlationId: tx.caller.correlationId };
  const verdicts = await settleEpisodes(tx, {
    reason: 'CHILDREN_MERGED',
    links,
    facts: [],
    provisional: kept.identity === IdentityState.PROVISIONAL && links.length > 0 ? [kept.id] : [],
    happenings: new Map(),
    causes: new Map(links.map((link) => [referenceKey(link), cause])),
    undoing: { because: reason, providers: [] },
  });
  if (other.identity === IdentityState.PROVISIONAL && kept.identity === IdentityState.CONFIRMED)
    await closeQuestions(
      tx,
      links.map((link) => ({ ...link, resolvedBy: tx.viewer.name })),
      verdicts,
    );
  tx.publish({
    name: 'child.merged',
    key: other.id,
    urgent: true,
    occurredAt: tx.now,
    payload: { mergeId, keptId: kept.id, duplicateId: other.id },
  });
  tx.publish(childChanged(kept.id, 'CHILD', tx.now), { correlationId: tx.caller.correlationId });
  tx.saw(...verdicts.map(({ planned }) => planned.id));
}

/** A stranger that a person has named is no stranger to the next report. */
const linkTo = (kept: StandingChild, other: StandingChild, reference: EpisodeReferenceEntity): ReferenceLink => ({
  ...reference,
  childId: kept.id,
  basis: kept.identity === IdentityState.CONFIRMED && other.identity === IdentityState.PROVISIONAL ? 'PERSON' : reference.basis,
  before: { childId: reference.childId, episodeId: reference.episodeId },
});

async function whatStands(
  tx: Tx,
  kept: StandingChild,
  other: StandingChild,
  references: readonly EpisodeReferenceEntity[],
): Promise<StoodBefore> {
  const restrictions = await restrictionsOfChildren(tx, [kept.id]);
  return {
    identity: other.identity,
    references: references.map((reference) => ({
      childId: reference.childId,
      forceId: reference.forceId,
      policeReference: reference.policeReference,
      episodeId: reference.episodeId,
      basis: reference.basis,
      matchedByReportAt: reference.matchedByReportAt?.toISOString() ?? null,
      basisGiven: reference.childId === other.id ? linkTo(kept, other, reference).basis : reference.basis,
    })),
    placements: [],
    allocations: [],
    restrictions: [],
    keptRestrictions: restrictions.map(({ id }) => id),
    questions: (await openQuestionsOf(tx, other.id)).map(({ id }) => id),
    askedAbout: await nameKeptInQuestions(tx, other.id, kept.id),
    reports: (await loadFactsOf(tx, references)).map(({ notificationId }) => notificationId),
    providers: (await providersOfEpisodes(tx, [...new Set(references.map(({ episodeId }) => episodeId))], 'child.merged')).map(
      (one) => ({
        ...one,
        fromAt: new Date(one.fromAt).toISOString(),
      }),
    ),
    accesses: await accessesOfChild(tx, other.id),
  };
}

/** What is recorded of the duplicate goes with it: a restriction holds at once for whoever was tellable of the kept one, and a hidden place stays hidden. */
async function moveBelongings(tx: Tx, kept: StandingChild, other: StandingChild, stood: StoodBefore): Promise<void> {
  const before = await placementsOfChildren(tx, [kept.id]);
  const allocatedBefore = await allocationsOfChildren(tx, [kept.id]);
  const move = { from: other.id, to: kept.id };
  stood.placements = await moveRows(tx, 'placement', move);
  stood.allocations = await moveRows(tx, 'allocation', move);
  stood.restrictions = await moveRows(tx, 'restriction', move);
  await carryProtections(tx, other.id, kept.id);
  const change = hostChange(kept, before, await placementsOfChildren(tx, [kept.id]), tx.now);
  const allocated = allocationAccess(kept, allocatedBefore, await allocationsOfChildren(tx, [kept.id]));
  const given = [
    ...new Map(
      stood.accesses.map((one) => [JSON.stringify([one.organisationId, one.personSubject, one.relation]), one]),
    ).values(),
  ];
  tx.endAccess([
    ...change.ends,
    ...allocated.ends,
    ...given.map(({ organisationId, personSubject, relation }) => ({
      childId: other.id,
      episodeId: null,
      recordId: null,
      organisationId,
      personSubject,
      relation: relation as Relation,
      at: tx.now,
      revoked: true,
    })),
  ]);
  tx.grantAccess([...change.grants, ...allocated.grants]);
  if (stood.askedAbout.length > 0)
    tx.grantAccess([
      {
        childId: kept.id,
        episodeId: null,
        recordId: null,
        organisationId: SAFEGUARDING_DESK,
        relation: Relation.DESK,
        fromAt: tx.now,
        because: { event: 'child.merged' },
      },
    ]);
  for (const restriction of await restrictionsOfChildren(tx, [kept.id]))
    if (stood.restrictions.includes(restriction.id)) sayRestriction(tx, restriction);
}
