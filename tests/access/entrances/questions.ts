import { ENTITY_ACTIONS, type Action } from '@homeward/access';
import { getNamedType, isObjectType, isUnionType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { allFieldsOf } from '../hub/all-fields';
import { filtersOf, listsOf, rootFields, type RootField } from '../hub/list-queries';

/** One operation, and what each of its aliases asks for: a type, or a list with its filter. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
  asked: ReadonlyMap<string, string>;
  /** Ids that it asks for. */
  ids: readonly string[];
  /** For a list: what whoever asks for it must be allowed to do. */
  action?: Action;
}

/** Ids by the name of a type: of what hangs on the child. */
export type Known = ReadonlyMap<string, readonly string[]>;

const isId = (field: { args: readonly { name: string }[] }): boolean => field.args.length === 1 && field.args[0]!.name === 'id';

/** Followed into what hangs on them and is reached no other way; of anything else, what it refers to is asked for by its key. */
const FOLLOWED: readonly string[] = ['Child', 'Episode'];

/** Every record that can be asked for by its id, whole, and what hangs on it `deep` times more; in operations that a gateway lets through. */
export function byIds(schema: GraphQLSchema, known: Known, deep = 1): Question[] {
  return rootFields(schema)
    .filter(isId)
    .flatMap((field) => {
      const type = getNamedType(field.type).name;
      const ids = known.get(type) ?? [];
      const isFollowed = deep > 0 && FOLLOWED.includes(type);
      const whole = allFieldsOf(field.type, isFollowed ? deep : 0);
      return (isFollowed ? ids.map((id) => [id]) : ids.length > 0 ? [ids] : []).map((some) => ({
        query: `{ ${some.map((id, index) => `one${index}: ${field.name}(id: "${id}") ${whole}`).join(' ')} }`,
        variables: {},
        asked: new Map(some.map((_, index) => [`one${index}`, type])),
        ids: some,
      }));
    });
}

/** Every type that a subgraph resolves by its key, whole, as the gateway would ask for it, in one operation. */
export function byKeys(schema: GraphQLSchema, known: Known): Question[] {
  const entity = schema.getType('_Entity');
  if (!isUnionType(entity)) return [];
  const types = entity.getTypes().filter(({ name }) => Object.hasOwn(ENTITY_ACTIONS, name) && known.has(name));
  const parts = types.map(
    (type) => `of${type.name}: _entities(representations: $${type.name}) { ... on ${type.name} ${allFieldsOf(type, 0)} }`,
  );
  const keysOf = ({ name }: GraphQLObjectType) => known.get(name)!.map((id) => ({ __typename: name, id }));
  return [
    {
      query: `query Keys(${types.map(({ name }) => `$${name}: [_Any!]!`).join(', ')}) { ${parts.join(' ')} }`,
      variables: Object.fromEntries(types.map((type) => [type.name, keysOf(type)])),
      asked: new Map(types.map(({ name }) => [`of${name}`, name])),
      ids: types.flatMap(({ name }) => known.get(name)!),
    },
  ];
}

const listedType = ({ type }: RootField): string => getNamedType(type).name.replace('Connection', '');

/** What is listed, and is no entity of the graph. */
const LISTED: Readonly<Record<string, Action>> = { ...ENTITY_ACTIONS, Hazard: 'hazard:read', MatchTask: 'match-task:read' };

/** What whoever asks for a list must be allowed to do. */
export function listAction(field: RootField): Action {
  const action = LISTED[listedType(field)];
  if (!action) throw new Error(`Nobody said which action lists ${listedType(field)}: name it in LISTED.`);
  return action;
}

/** Every list, as it is or by every filter on its own; the ids, the cursors and the count. */
export const lists = (schema: GraphQLSchema, byFilters = true): Question[] =>
  listsOf(schema).flatMap((field) => {
    const connection = getNamedType(field.type);
    const type = listedType(field);
    const counted = isObjectType(connection) && connection.getFields()['totalCount'] ? 'totalCount' : '';
    const filters = byFilters ? filtersOf(field) : [''];
    return inTwenties(filters).map((some) => ({
      query: `{ ${some.map((filter, index) => `list${index}: ${field.name}(first: 50${filter}) { edges { cursor node { __typename id } } pageInfo { hasNextPage endCursor } ${counted} }`).join(' ')} }`,
      variables: {},
      ids: [],
      action: listAction(field),
      asked: new Map(some.map((filter, index) => [`list${index}`, `${field.name} ${type}${filter}`])),
    }));
  });

/** As many as one operation may have root fields at the gateway. */
const inTwenties = (all: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(all.length / 20) }, (_, index) => all.slice(index * 20, index * 20 + 20));
