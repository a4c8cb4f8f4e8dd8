import { EpisodeState, RecordState } from '@homeward/domain';
import type { Decision } from '@homeward/protocols';
import type { AuthorityRecordEntity } from '../../entities/authority-record.entity';
import type { EpisodeTruth } from './recompute-episode';

interface RecordSituation {
  episodeId: string;
  truth: EpisodeTruth;
  now: Date;
  /** What the new decision does not ask for was opened by mistake. */
  isRecast: boolean;
}

/**
 * Each authority's file on the episode: opened once, in the capacity in which the decision says it acts. It follows the police's category
 * and grade and is never closed by a rule, only withdrawn when it was opened by mistake.
 * @returns the records that are new or changed
 */
export function settleRecords(
  standing: readonly AuthorityRecordEntity[],
  decided: Decision['records'],
  { episodeId, truth, now, isRecast }: RecordSituation,
  newId: () => string,
): AuthorityRecordEntity[] {
  const { category, risk } = truth;
  const state = truth.state === EpisodeState.RETURNED ? RecordState.ENDED : RecordState.OPEN;
  const before = new Map(standing.map((record) => [record.authorityId, record]));
  const wanted = decided.map(({ authorityId, capacity, rule }): AuthorityRecordEntity => {
    const known = before.get(authorityId);
    return {
      id: known?.id ?? newId(),
      episodeId,
      authorityId,
      capacity,
      state,
      category,
      risk,
      openedAt: known?.openedAt ?? now,
      ruleId: rule.id,
      ruleSource: rule.source,
      ruleNote: rule.note ?? null,
    };
  });
  const asked = new Set(wanted.map(({ authorityId }) => authorityId));
  const others = standing
    .filter(({ authorityId }) => !asked.has(authorityId))
    .map((record) => (isRecast ? { ...record, state: RecordState.WITHDRAWN } : followed(record, { state, category, risk })));
  return [...wanted, ...others].filter((record) => isChanged(before.get(record.authorityId), record));
}

const followed = (
  record: AuthorityRecordEntity,
  now: Pick<AuthorityRecordEntity, 'state' | 'category' | 'risk'>,
): AuthorityRecordEntity => (record.state === RecordState.WITHDRAWN ? record : { ...record, ...now });

const isChanged = (before: AuthorityRecordEntity | undefined, after: AuthorityRecordEntity): boolean =>
  !before || JSON.stringify(before) !== JSON.stringify(after);
