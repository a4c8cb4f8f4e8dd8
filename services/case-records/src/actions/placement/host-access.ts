import { Relation } from '@homeward/domain';
import type { AccessEnd, AccessGrant } from '@homeward/service-kit';
import type { PlacementEntity } from '../../entities/placement.entity';
import { groupBy } from '../../group-by';

export interface AccessChange {
  grants: AccessGrant[];
  ends: AccessEnd[];
}

interface Stay {
  from: Date;
  until: Date | null;
}

const same = (a: Stay, b: Stay): boolean => a.from.getTime() === b.from.getTime() && a.until?.getTime() === b.until?.getTime();

/** When each other authority has hosted the child. */
function staysByHost(placements: readonly PlacementEntity[]): Map<string, Stay[]> {
  const elsewhere = placements.filter(({ authorityId, hostAuthorityId }) => authorityId !== hostAuthorityId);
  const byHost = groupBy(elsewhere, ({ hostAuthorityId }) => hostAuthorityId);
  return new Map(
    [...byHost].map(([hostId, stays]) => [hostId, stays.map(({ startedAt, endedAt }) => ({ from: startedAt, until: endedAt }))]),
  );
}

/**
 * A host may see a child from the day its placement starts to the day it ends. A stay that ends is ended; one that was recorded wrongly is
 * taken back, with what it showed, and given as it should have been.
 */
export function hostAccess(
  childId: string,
  before: readonly PlacementEntity[],
  after: readonly PlacementEntity[],
  now: Date,
): AccessChange {
  const [old, wanted] = [staysByHost(before), staysByHost(after)];
  const changes = [...new Set([...old.keys(), ...wanted.keys()])].map((hostId) =>
    changeOf(childId, hostId, old.get(hostId) ?? [], wanted.get(hostId) ?? [], now),
  );
  return { grants: changes.flatMap(({ grants }) => grants), ends: changes.flatMap(({ ends }) => ends) };
}

function changeOf(childId: string, hostId: string, old: readonly Stay[], wanted: readonly Stay[], now: Date): AccessChange {
  const access = { childId, episodeId: null, recordId: null, organisationId: hostId, relation: Relation.HOST };
  const grant = ({ from, until }: Stay): AccessGrant => ({
    ...access,
    fromAt: from,
    untilAt: until,
    because: { event: 'placement.recorded' },
  });
  const gone = old.filter((stay) => !wanted.some((other) => same(stay, other)));
  const come = wanted.filter((stay) => !old.some((other) => same(stay, other)));
  if (gone.length === 0) return { grants: come.map(grant), ends: [] };
  const closed =
    gone.length === 1 && gone[0]?.until === null
      ? come.find(({ from }) => from.getTime() === gone[0]?.from.getTime())
      : undefined;
  const at = closed?.until;
  const isEnd = at && old.every((stay) => gone.includes(stay) || (stay.until !== null && stay.until <= at));
  return isEnd
    ? { grants: come.filter((stay) => stay !== closed).map(grant), ends: [{ ...access, at }] }
    : { grants: wanted.map(grant), ends: [{ ...access, at: now, revoked: true }] };
}
