import { DutyKind, EpisodeState, IdentityState, isRecordId, Relation } from '@homeward/domain';
import { AppError, invalidInput, notFound, type Caller, type Database, type Tx } from '@homeward/service-kit';
import { accessesToSealed, episodesToSeal, quietEpisodes, seal } from '../../store/adoption.store';
import { loadStandingChildren, readNameable, referencesOfChildren } from '../../store/child-merge.store';
import { loadFactsOf, lockChildren } from '../../store/dossier.store';
import { SAFEGUARDING_DESK } from '../episode/episode-access';
import { ownAuthority } from '../own-authority';

export interface RecordAdoption {
  /** The identity that the child had until now. */
  childId: string;
}

/**
 * A child was adopted: the identity that it had is sealed. Nobody reads it any more, no report is matched to it, it is no candidate, and it is
 * merged with nothing. It does not say who the child is now: that is another record, made on its own, to which nothing leads from here.
 * Throws AppError NOT_FOUND for a child of another authority; CONFLICT while the child is missing.
 */
export const createRecordAdoption =
  (database: Database, jobsDatabase: Database) =>
  async (caller: Caller, { childId }: RecordAdoption): Promise<void> => {
    ownAuthority(caller.viewer);
    if (!isRecordId(childId)) throw invalidInput('input.childId', 'This is no id of a child.');
    const [seen] = await database.read(caller, async (tx) => {
      tx.asked(childId);
      return readNameable(tx, [childId]);
    });
    if (!seen?.relations.includes(Relation.RESPONSIBLE)) throw notFound('child');
    await jobsDatabase.write(caller, 'child:record-adoption', async (tx) => {
      await lockChildren(tx, [childId]);
      const [child] = await loadStandingChildren(tx, [childId]);
      if (child?.identity !== IdentityState.CONFIRMED) throw notFound('child');
      await sealIdentity(tx, child.id);
      tx.saw(child.id);
    });
  };

const BECAUSE = 'The record was sealed.';

async function sealIdentity(tx: Tx, childId: string): Promise<void> {
  const episodes = await episodesToSeal(tx, childId);
  if (episodes.some(({ state }) => state !== EpisodeState.RETURNED))
    throw new AppError('CONFLICT', 'This child is missing, or not yet back. Record the adoption when the episode has ended.', {
      field: 'input.childId',
    });
  const ids = episodes.map(({ id }) => id);
  const cancelled = await quietEpisodes(tx, ids, BECAUSE);
  for (const { id, kind, episodeId } of cancelled)
    if (kind === DutyKind.RETURN_HOME_INTERVIEW)
      tx.publish({
        name: 'interview.cancelled',
        key: episodeId,
        urgent: false,
        occurredAt: tx.now,
        payload: { dutyId: id, episodeId, because: BECAUSE },
      });
  const references = await referencesOfChildren(tx, [childId]);
  await endReports(tx, references);
  tx.endAccess(await accessesToSealed(tx, childId, ids));
  await seal(
    tx,
    childId,
    references.map(({ forceId, policeReference, episodeId }) => ({
      forceId,
      policeReference,
      childId,
      episodeId,
      sealedAt: tx.now,
    })),
  );
}

/** A force keeps what it sent; whoever had a report by its place, or by the question whose it was, has it no more. */
async function endReports(tx: Tx, references: Parameters<typeof loadFactsOf>[1]): Promise<void> {
  const facts = await loadFactsOf(tx, references);
  tx.endAccess(
    facts.flatMap(({ notificationId, areaAuthorityId }) => {
      const end = { childId: null, episodeId: null, recordId: notificationId, at: tx.now, revoked: true };
      return [
        { ...end, organisationId: SAFEGUARDING_DESK, relation: Relation.DESK },
        ...(areaAuthorityId ? [{ ...end, organisationId: areaAuthorityId, relation: Relation.AREA }] : []),
      ];
    }),
  );
}
