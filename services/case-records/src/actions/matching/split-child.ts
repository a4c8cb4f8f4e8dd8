import { IdentityState, isRecordId, Relation } from '@homeward/domain';
import {
  AppError,
  invalidInput,
  newId,
  notFound,
  type AccessGrant,
  type Caller,
  type Database,
  type Tx,
} from '@homeward/service-kit';
import type { ChildMergeEntity } from '../../entities/child-merge.entity';
import {
  loadStandingChildren,
  moveRows,
  placementsOfChildren,
  readNameable,
  restrictionsOfChildren,
} from '../../store/child-merge.store';
import {
  absorbedAmong,
  findStandingMerge,
  forgetCandidate,
  ownerOfDuplicate,
  partMerge,
  reopenQuestions,
  restoreChild,
  takeBackCarriedFacts,
} from '../../store/child-split.store';
import { allocationsOfChildren } from '../../store/allocation.store';
import { addRestriction } from '../../store/contact-restriction.store';
import { lockChildren } from '../../store/dossier.store';
import { plain, RESTRICTION } from '../../store/encrypted-columns';
import { allocationAccess } from '../allocation/allocation-access';
import { childChanged } from '../child/child-changed';
import { SAFEGUARDING_DESK } from '../episode/episode-access';
import { referenceKey } from '../episode/recompute-episode';
import { settleEpisodes } from '../episode/settle-episodes';
import { carryProtections } from '../protection/carry-protections';
import { sayRestriction } from '../restriction/record-contact-restriction';
import { checkedReason } from './checked-reason';
import { hostChange } from './host-change';
import { rematch } from './rematch';
import { askQuestions } from './settle-questions';

export interface SplitChild {
  /** The child that was kept. */
  childId: string;
  /** The one that was merged into it. */
  duplicate: string;
  reason: string;
}

/**
 * A merge was a mistake: both children stand again, each with what was its own, and everything is decided anew. What was reported meanwhile
 * goes to the one it would have gone to; a restriction that was recorded meanwhile, and whatever hides the place of the kept child, holds for both.
 * Throws AppError NOT_FOUND where no such merge stands, or for somebody who is neither the kept child's authority nor the duplicate's.
 * @returns the id of the child that stands again
 */
export const createSplitChild =
  (database: Database, jobsDatabase: Database) =>
  async (caller: Caller, input: SplitChild): Promise<string> => {
    const { childId, duplicate } = input;
    if (!isRecordId(childId)) throw invalidInput('input.childId', 'This is no id of a child.');
    if (!isRecordId(duplicate)) throw invalidInput('input.duplicate', 'This is no id of a child.');
    const reason = checkedReason(input.reason);
    const seen = await database.read(caller, async (tx) => {
      tx.asked(childId, duplicate);
      return (await readNameable(tx, [childId]))[0];
    });
    const isSeen = seen?.relations.some((one) => one === Relation.RESPONSIBLE || one === Relation.DESK) ?? false;
    return jobsDatabase.write(caller, 'child:split', async (tx) => {
      await lockChildren(tx, [childId, duplicate]);
      const merge = await findStandingMerge(tx, childId, duplicate);
      const isOwner = (await ownerOfDuplicate(tx, childId, duplicate)) === caller.viewer.organisationId;
      if (!merge || !(isSeen || isOwner)) throw notFound('child', 'No merge of these two stands that is yours to take back.');
      await split(tx, merge, reason);
      tx.saw(childId, duplicate);
      return merge.duplicateId;
    });
  };

async function split(tx: Tx, merge: ChildMergeEntity, reason: string): Promise<void> {
  const { keptId, duplicateId, stood } = merge;
  await restoreChild(tx, duplicateId, stood.identity);
  await partMerge(tx, merge.id, tx.viewer.name, reason);
  const { links, provisional, questions } = await rematch(tx, merge);
  const [kept] = await loadStandingChildren(tx, [keptId]);
  const returnsTo = await returningEpisodes(tx, merge, links);
  await returnBelongings(tx, merge);
  const cause = { urgent: true, correlationId: tx.caller.correlationId };
  const verdicts = await settleEpisodes(tx, {
    reason: 'CHILD_SPLIT',
    links,
    facts: [],
    provisional: kept?.identity === IdentityState.PROVISIONAL ? [keptId, ...provisional] : provisional,
    happenings: new Map(),
    causes: new Map(links.map((link) => [referenceKey(link), cause])),
    undoing: { because: reason, returnsTo, providers: stood.providers },
  });
  await askQuestions(tx, questions, verdicts);
  await restoreQuestions(tx, merge);
  tx.publish({
    name: 'child.parted',
    key: duplicateId,
    urgent: true,
    occurredAt: tx.now,
    payload: {
      mergeId: merge.id,
      keptId,
      duplicateId,
      episodeIds: verdicts.filter(({ planned }) => planned.childId === duplicateId).map(({ planned }) => planned.id),
    },
  });
  tx.publish(childChanged(keptId, 'CHILD', tx.now));
  tx.publish(childChanged(duplicateId, 'CHILD', tx.now));
  tx.saw(...verdicts.map(({ planned }) => planned.id));
}

type Links = Awaited<ReturnType<typeof rematch>>['links'];

/** An episode that became part of one of the other child's is taken out of it again, without what was only carried over. */
async function returningEpisodes(tx: Tx, { duplicateId, stood }: ChildMergeEntity, links: Links): Promise<Map<string, string>> {
  const former = new Map(stood.references.map((reference) => [referenceKey(reference), reference.episodeId]));
  const absorbed = await absorbedAmong(tx, [...new Set(former.values())]);
  const returning = links.flatMap((link) => {
    const from = former.get(referenceKey(link));
    const into = link.before?.episodeId;
    return link.childId === duplicateId && from && into && from !== into && absorbed.has(from) ? [{ link, from, into }] : [];
  });
  await takeBackCarriedFacts(tx, returning);
  return new Map(returning.map(({ link, from }) => [referenceKey(link), from]));
}

async function returnBelongings(tx: Tx, { keptId, duplicateId, stood }: ChildMergeEntity): Promise<void> {
  const before = await placementsOfChildren(tx, [keptId]);
  const allocatedBefore = await allocationsOfChildren(tx, [keptId]);
  const move = { from: keptId, to: duplicateId };
  await moveRows(tx, 'placement', { ...move, which: stood.placements });
  await moveRows(tx, 'allocation', { ...move, which: stood.allocations });
  await moveRows(tx, 'restriction', { ...move, which: stood.restrictions });
  await holdForBoth(tx, keptId, duplicateId, stood.keptRestrictions);
  await carryProtections(tx, keptId, duplicateId);
  const children = new Map((await loadStandingChildren(tx, [keptId, duplicateId])).map((child) => [child.id, child]));
  const [kept, other] = [children.get(keptId), children.get(duplicateId)];
  if (!kept || !other) throw new AppError('INTERNAL', `The child ${duplicateId} does not stand after its merge was taken back.`);
  const left = hostChange(kept, before, await placementsOfChildren(tx, [keptId]), tx.now);
  const own = hostChange(other, [], await placementsOfChildren(tx, [duplicateId]), tx.now);
  const parted = allocationAccess(kept, allocatedBefore, await allocationsOfChildren(tx, [keptId]));
  const returned = allocationAccess(other, [], await allocationsOfChildren(tx, [duplicateId]));
  tx.endAccess([...left.ends, ...parted.ends]);
  tx.grantAccess([
    ...left.grants,
    ...own.grants,
    ...parted.grants,
    ...returned.grants,
    ...stood.accesses.flatMap((access) => givenAgain(duplicateId, access)),
  ]);
}

/** Hosts follow from the placements, workers from the allocations, and the desk's access from the questions that are open. */
const givenAgain = (
  childId: string,
  { relation, fromAt, untilAt, ...access }: ChildMergeEntity['stood']['accesses'][number],
): AccessGrant[] =>
  relation === Relation.HOST || relation === Relation.DESK || (relation === Relation.RESPONSIBLE && access.personSubject !== null)
    ? []
    : [
        {
          ...access,
          childId,
          episodeId: null,
          recordId: null,
          relation: relation as Relation,
          fromAt: new Date(fromAt),
          untilAt: untilAt === null ? null : new Date(untilAt),
        },
      ];

/** Nobody can say of which of the two it was meant: the stricter stands. */
async function holdForBoth(tx: Tx, keptId: string, duplicateId: string, ofKept: readonly string[]): Promise<void> {
  const before = new Set(ofKept);
  for (const restriction of await restrictionsOfChildren(tx, [duplicateId])) sayRestriction(tx, restriction);
  for (const restriction of await restrictionsOfChildren(tx, [keptId])) {
    if (before.has(restriction.id)) continue;
    const copy = { ...(await plain(tx, RESTRICTION, restriction)), id: newId(), childId: duplicateId };
    await addRestriction(tx, copy);
    sayRestriction(tx, copy);
  }
}

async function restoreQuestions(tx: Tx, { keptId, duplicateId, stood }: ChildMergeEntity): Promise<void> {
  const desk = { episodeId: null, recordId: null, organisationId: SAFEGUARDING_DESK, relation: Relation.DESK };
  const reopened = await reopenQuestions(tx, stood.questions, duplicateId);
  const wasAsked = stood.accesses.some(({ relation, untilAt }) => relation === Relation.DESK && untilAt === null);
  const candidates = [...reopened.flatMap(({ candidateIds }) => candidateIds), ...(wasAsked ? [duplicateId] : [])];
  tx.grantAccess(
    [...new Set(candidates)].map((childId) => ({ ...desk, childId, fromAt: tx.now, because: { event: 'child.parted' } })),
  );
  if (stood.askedAbout.length > 0 && !(await forgetCandidate(tx, stood.askedAbout, keptId)))
    tx.endAccess([{ ...desk, childId: keptId, at: tx.now }]);
}
