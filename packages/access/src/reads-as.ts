import type { Lens } from './lens';
import { rolesOf } from './may';
import { PLACE_HIDDEN, type Standing } from './standing';
import type { Viewer } from './viewer';

/** The lenses through which this viewer reads a row, given its organisation's relations to it: those that any of its roles grants. */
export function readsAs(viewer: Viewer, relations: Iterable<Standing>): ReadonlySet<Lens> {
  const held = [...relations];
  const lenses = new Set<Lens>();
  for (const role of rolesOf(viewer.roles)) {
    if (!role.organisationKinds.includes(viewer.organisationKind)) continue;
    for (const relation of held) {
      const lens = relation === PLACE_HIDDEN ? undefined : role.reads[relation];
      if (lens) lenses.add(lens);
    }
  }
  return lenses;
}
