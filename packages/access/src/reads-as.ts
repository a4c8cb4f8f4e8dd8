import type { Relation } from '@homeward/domain';
import type { Lens } from './lens';
import { rolesOf } from './may';
import type { Viewer } from './viewer';

/** The lenses through which this viewer reads a row, given its organisation's relations to it: those that any of its roles grants. */
export function readsAs(viewer: Viewer, relations: Iterable<Relation>): ReadonlySet<Lens> {
  const held = [...relations];
  const lenses = new Set<Lens>();
  for (const role of rolesOf(viewer.roles)) {
    if (!role.organisationKinds.includes(viewer.organisationKind)) continue;
    for (const relation of held) {
      const lens = role.reads[relation];
      if (lens) lenses.add(lens);
    }
  }
  return lenses;
}
