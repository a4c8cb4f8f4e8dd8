import type { PlacementEntity } from '../../entities/placement.entity';
import type { StandingChild } from '../../store/child-merge.store';
import { hostAccess, type AccessChange } from '../placement/host-access';

/** Which hosts see a child when placements come to it, or leave it, with another record: whoever is not responsible for it hosts it. */
export const hostChange = (
  { id, responsibleAuthorityId }: Pick<StandingChild, 'id' | 'responsibleAuthorityId'>,
  before: readonly PlacementEntity[],
  after: readonly PlacementEntity[],
  now: Date,
): AccessChange => {
  const ofResponsible = (placements: readonly PlacementEntity[]): PlacementEntity[] =>
    placements.map((placement) => ({ ...placement, authorityId: responsibleAuthorityId ?? placement.authorityId }));
  return hostAccess(id, ofResponsible(before), ofResponsible(after), now);
};
