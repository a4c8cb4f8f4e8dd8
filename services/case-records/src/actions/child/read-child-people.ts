import type { Caller, Database, Tx } from '@homeward/service-kit';
import { readAttendancesOfChildren, type SeenAttendance } from '../../store/attendance.store';
import { readBreakGlassOfChildren, type SeenBreakGlass } from '../../store/break-glass.store';
import { plainBreakGlass } from '../break-glass/plain-break-glass';
import { groupBy } from '../../group-by';

type OfChildren<Row> = (caller: Caller, childIds: readonly string[]) => Promise<Row[][]>;

export interface ReadChildPeople {
  breakGlass: OfChildren<SeenBreakGlass>;
  attendances: OfChildren<SeenAttendance>;
}

/** Who reads each child in person, and who opened its record in an emergency; in the order of the ids. */
export function createReadChildPeople(database: Database): ReadChildPeople {
  const of =
    <Row extends { id: string; childId: string | null }>(
      read: (tx: Tx, childIds: readonly string[]) => Promise<Row[]>,
    ): OfChildren<Row> =>
    (caller, childIds) =>
      database.read(caller, async (tx) => {
        const rows = await read(tx, childIds);
        tx.saw(...rows.map(({ id }) => id));
        const byChild = groupBy(rows, ({ childId }) => childId);
        return childIds.map((id) => byChild.get(id) ?? []);
      });
  return {
    breakGlass: of(async (tx, ids) => plainBreakGlass(tx, await readBreakGlassOfChildren(tx, ids))),
    attendances: of(readAttendancesOfChildren),
  };
}
