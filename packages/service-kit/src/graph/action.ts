import type { Action as ActionName } from '@homeward/access';
import { Extensions } from 'type-graphql';

const KEY = 'homeward.action';

/**
 * The one name of a root field: its permission, its audit entry's action and its metric's label. Every field of Query, Mutation and
 * Subscription carries it, or `buildSubgraph` throws. A caller without the grant gets FORBIDDEN, and the attempt is audited.
 */
export const Action = (name: ActionName): MethodDecorator => Extensions({ [KEY]: name }) as MethodDecorator;

/** The action of a field of a schema that type-graphql built; reprinting a schema loses it. */
export const actionOf = (field: { extensions?: Readonly<Record<string, unknown>> | null | undefined }): ActionName | undefined =>
  field.extensions?.[KEY] as ActionName | undefined;
