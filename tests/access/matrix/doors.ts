import type { Action } from '@homeward/access';
import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { idlePlatform } from '../../../cli/src/hub/idle-platform';
import { SERVICES } from '../../../cli/src/hub/services';

/** A way into a subgraph, as its service guards it: a root field, or a type that is resolved by its key. */
export interface Door {
  name: string;
  /** Whether somebody with these roles comes through, and which action was asked for on the threshold. */
  knock(roles: readonly string[]): Promise<Knock>;
}

interface Knock {
  asked: Action | undefined;
  opened: boolean;
}

type Guarded = (...given: readonly unknown[]) => unknown;

/** Knocks as far as the threshold: what is behind the door is never run. */
async function knockAt(enter: (context: object) => unknown, roles: readonly string[]): Promise<Knock> {
  const inside = new Error('inside');
  let asked: Action | undefined;
  const audit = {
    refused: (action: Action) => void (asked = action),
    began: (action: Action) => {
      asked = action;
      throw inside;
    },
  };
  try {
    await enter({ audit, viewer: { roles } });
  } catch (error) {
    if (error === inside) return { asked, opened: true };
    if ((error as { code?: unknown }).code === 'FORBIDDEN') return { asked, opened: false };
    throw error;
  }
  throw new Error('A door without a guard');
}

function rootDoors(schema: GraphQLSchema): Door[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {}).flatMap((field) => {
      if (field.name.startsWith('_')) return []; // Federation's own: its doors are the entities
      const name = `${root!.name}.${field.name}`;
      const guards = [field.resolve, field.subscribe].filter((guard) => guard !== undefined) as Guarded[];
      return guards.map((guard) => ({
        name,
        knock: (roles: readonly string[]) => knockAt((context) => guard(undefined, {}, context, {}), roles),
      }));
    }),
  );
}

const referenceOf = (type: GraphQLObjectType): Guarded | undefined =>
  (type.extensions as { apollo?: { subgraph?: { resolveReference?: Guarded } } }).apollo?.subgraph?.resolveReference;

function entityDoors(schema: GraphQLSchema): Door[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => {
      const resolve = referenceOf(type);
      if (!resolve) return [];
      const reference = { __typename: type.name, id: '0' };
      return [
        {
          name: type.name,
          knock: (roles: readonly string[]) => knockAt((context) => resolve(reference, context, {}), roles),
        },
      ];
    });
}

/** Every door of every service, from the schema that the service itself builds. */
export async function doorsOfTheGraph(): Promise<{ roots: Door[]; entities: Door[] }> {
  const roots: Door[] = [];
  const entities: Door[] = [];
  for (const { name, create } of SERVICES) {
    const { subgraph } = await create(idlePlatform(name));
    roots.push(...rootDoors(subgraph.schema));
    entities.push(...entityDoors(subgraph.schema));
  }
  return { roots, entities };
}
