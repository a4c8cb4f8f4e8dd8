import type { Caller, Database } from '@homeward/service-kit';
import type { ContactRestrictionEntity } from '../../entities/contact-restriction.entity';
import { groupBy } from '../../group-by';
import { readAllocations, type SeenAllocation } from '../../store/allocation.store';
import type { Seen } from '../../store/child.store';
import { plainProtections } from '../protection/plain-protections';
import { plainRestrictions } from '../restriction/plain-restrictions';
import { readRestrictions } from '../../store/contact-restriction.store';
import { readProtections, type SeenProtection } from '../../store/location-protection.store';
import { readPlacements, type SeenPlacement } from '../../store/placement.store';

type OfEach<Row> = (caller: Caller, childIds: readonly string[]) => Promise<Row[][]>;

export interface ReadChildParts {
  placements: OfEach<SeenPlacement>;
  allocations: OfEach<SeenAllocation>;
  restrictions: OfEach<Seen<ContactRestrictionEntity>>;
  protections: OfEach<SeenProtection>;
}

/** What is recorded of each child, in the order of the ids; one statement each, whatever the number of children. */
export function createReadChildParts(database: Database): ReadChildParts {
  const ofEach =
    <Row extends { childId: string }>(
      read: (tx: Parameters<typeof readPlacements>[0], ids: readonly string[]) => Promise<Row[]>,
    ): OfEach<Row> =>
    (caller, childIds) =>
      database.read(caller, async (tx) => {
        const rows = groupBy(await read(tx, childIds), ({ childId }) => childId);
        tx.saw(...rows.keys());
        return childIds.map((id) => rows.get(id) ?? []);
      });
  return {
    placements: ofEach(readPlacements),
    allocations: ofEach(readAllocations),
    restrictions: ofEach(async (tx, ids) => plainRestrictions(tx, await readRestrictions(tx, ids))),
    protections: ofEach(async (tx, ids) => plainProtections(tx, await readProtections(tx, ids))),
  };
}
