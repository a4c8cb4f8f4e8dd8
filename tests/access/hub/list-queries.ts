import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isScalarType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

export type RootField = GraphQLField<unknown, unknown>;

export const rootFields = (schema: GraphQLSchema): RootField[] => Object.values(schema.getQueryType()!.getFields());

export const listsOf = (schema: GraphQLSchema): RootField[] =>
  rootFields(schema).filter(({ type }) => getNamedType(type).name.endsWith('Connection'));

/** What a filter may be given, one thing at a time, as it is written in a document. */
function writtenValues(type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map(({ name }) => (isListType(type) ? `[${name}]` : name));
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((field) =>
      writtenValues(field.type).map((value) => `{ ${field.name}: ${value} }`),
    );
  }
  if (!isScalarType(named)) return [];
  return { Boolean: ['true', 'false'], Int: ['1', '720'] }[named.name] ?? [];
}

/** The arguments of a list besides its page: none, and every value of every filter on its own. */
export const filtersOf = ({ args }: RootField): string[] => [
  '',
  ...args
    .filter(({ name }) => name !== 'first' && name !== 'after')
    .flatMap(({ name, type }) => writtenValues(type).map((value) => `, ${name}: ${value}`)),
];
