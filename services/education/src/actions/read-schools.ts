import type { Caller, Database } from '@homeward/service-kit';
import { readSchools } from '../store/schooling-record.store';
import { urnOf } from './school-id';

/** By id, in the given order; null where none was ever recorded. */
export const createReadSchools =
  (database: Database) =>
  (caller: Caller, ids: readonly string[]): Promise<({ urn: string; name: string } | null)[]> =>
    database.read(caller, async (tx) => {
      const urns = ids.map(urnOf);
      const schools = await readSchools(
        tx,
        urns.filter((urn) => urn !== null),
      );
      const byUrn = new Map(schools.map((school) => [school.urn, school]));
      return urns.map((urn) => (urn === null ? null : (byUrn.get(urn) ?? null)));
    });
