import type { Relation } from '@homeward/domain';
import { rolesOf } from './may';
import type { RowRule } from './role';
import type { Viewer } from './viewer';

export interface RowsRead {
  /** Relations by which the viewer reads all that its organisation may see. */
  office: Relation[];
  /** Relations by which it reads what was given to it in person. */
  person: Relation[];
}

/** Which rows exist for this viewer: those that any of its roles reads. The database says the same in `hub.my_access`. */
export function rowsRead(viewer: Pick<Viewer, 'roles' | 'organisationKind'>): RowsRead {
  const roles = rolesOf(viewer.roles).filter(({ organisationKinds }) => organisationKinds.includes(viewer.organisationKind));
  const by = (rule: RowRule): Relation[] => [
    ...new Set(
      roles.flatMap(({ rows }) =>
        Object.entries(rows).flatMap(([relation, given]) => (given === rule ? [relation as Relation] : [])),
      ),
    ),
  ];
  return { office: by('OFFICE'), person: by('PERSON') };
}

/** Whether any role of the viewer works for all of its organisation, and not merely on what was given to the viewer in person. */
export const actsForOffice = (viewer: Pick<Viewer, 'roles' | 'organisationKind'>): boolean => rowsRead(viewer).office.length > 0;
