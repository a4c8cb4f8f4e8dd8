import { ENTITY_ACTIONS, isEntityName, may } from '@homeward/access';
import { notGranted } from './not-granted';
import type { ResolveReference } from './references';

/**
 * `_entities` passes no root field, and type-graphql's middleware does not see it: the permission that the type's own root field asks
 * for is asked for here. Which records are shown, the store says with `tx.saw` as everywhere.
 */
export function guardReference(typeName: string, resolve: ResolveReference): ResolveReference {
  if (!isEntityName(typeName))
    throw new Error(`${typeName} is no entity of the graph: name its action in packages/access/src/entities.ts.`);
  const action = ENTITY_ACTIONS[typeName];
  return async (reference, context, info) => {
    if (!may(context.viewer.roles, action)) {
      context.audit.refused(action, [reference.id]);
      throw notGranted(action);
    }
    context.audit.began(action);
    return resolve(reference, context, info);
  };
}
