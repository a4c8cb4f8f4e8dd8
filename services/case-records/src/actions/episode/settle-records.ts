import { EpisodeState, RecordState } from '@homeward/domain';
import type { RuleReference } from '@homeward/contracts';
import type { DecidedAuthorisation, Decision } from '@homeward/protocols';
import type { AuthorisationTermsColumn, AuthorityRecordEntity } from '../../entities/authority-record.entity';
import type { EpisodeTruth } from './recompute-episode';

interface RecordSituation {
  episodeId: string;
  truth: EpisodeTruth;
  now: Date;
  /** What the new decision does not ask for was opened by mistake. */
  isRecast: boolean;
  /** Its file was opened by mistake. */
  disownedBy: string | null;
}

/**
 * Each authority's file on the episode: opened once, in the capacity in which the decision says it acts. It follows the police's grade, and
 * their category unless its own rules see the episode otherwise, and is never closed by a rule, only withdrawn when it was opened by mistake.
 * @returns the records that are new or changed
 */
export function settleRecords(
  standing: readonly AuthorityRecordEntity[],
  { records: decided, categories, authorisations }: Pick<Decision, 'records' | 'categories' | 'authorisations'>,
  { episodeId, truth, now, isRecast, disownedBy }: RecordSituation,
  newId: () => string,
): AuthorityRecordEntity[] {
  const { risk } = truth;
  const seenBy = (authorityId: string) =>
    ownView(
      categories.find((one) => one.authorityId === authorityId),
      truth,
    );
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
      ...seenBy(authorityId),
      risk,
      openedAt: known?.openedAt ?? now,
      ruleId: rule.id,
      ruleSource: rule.source,
      ruleNote: rule.note ?? null,
      authorisationTerms: authorisations.filter((terms) => terms.authorityId === authorityId).map(termsOf),
      authorisations: known?.authorisations ?? [],
    };
  });
  const asked = new Set(wanted.map(({ authorityId }) => authorityId));
  const others = standing
    .filter(({ authorityId }) => !asked.has(authorityId))
    .map((record) =>
      isRecast || record.authorityId === disownedBy
        ? { ...record, state: RecordState.WITHDRAWN }
        : followed(record, { state, ...seenBy(record.authorityId), risk }),
    );
  return [...wanted, ...others].filter((record) => isChanged(before.get(record.authorityId), record));
}

const termsOf = ({ kind, agreedBy, inWriting, needs, notBefore, rule }: DecidedAuthorisation): AuthorisationTermsColumn => ({
  kind,
  agreedBy: [...agreedBy],
  inWriting: [...inWriting],
  needs: [...needs],
  notBefore: notBefore?.toISOString() ?? null,
  rule: reference(rule),
});

type View = Pick<AuthorityRecordEntity, 'category' | 'categoryRule' | 'categoryRefused'>;

const ownView = (own: Decision['categories'][number] | undefined, { category }: EpisodeTruth): View => ({
  category: own?.category ?? category,
  categoryRule: own ? reference(own.rule) : null,
  categoryRefused: own?.refused ?? false,
});

const reference = ({ id, source, note }: RuleReference): RuleReference => ({ id, source, ...(note ? { note } : {}) });

const followed = (
  record: AuthorityRecordEntity,
  now: View & Pick<AuthorityRecordEntity, 'state' | 'risk'>,
): AuthorityRecordEntity => (record.state === RecordState.WITHDRAWN ? record : { ...record, ...now });

const isChanged = (before: AuthorityRecordEntity | undefined, after: AuthorityRecordEntity): boolean =>
  !before || JSON.stringify(before) !== JSON.stringify(after);
