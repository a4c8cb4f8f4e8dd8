import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Limits } from './limits';

type Sizes = Pick<Limits, 'assumedListSize' | 'assumedPageSize'>;
type Variables = Readonly<Record<string, unknown>>;

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/**
 * An upper bound of the fields an operation can be answered with, known before anything is fetched: a field weighs 1; what a list
 * holds is weighed `first` or `last` times, be it the list itself or the list within a connection. Variables that are not numbers
 * count as absent: what they hold is refused later, by their type.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  sizes: Sizes,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const measured = new Map<string, number>();

  const variable = (name: string): unknown => {
    if (variables[name] !== undefined) return variables[name];
    const declared = operation.variableDefinitions?.find((definition) => definition.variable.name.value === name)?.defaultValue;
    return declared?.kind === Kind.INT ? Number(declared.value) : undefined;
  };

  /** What the field is asked for, where it takes `first` or `last`. */
  const pageOf = (node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined => {
    const pages = field.args.filter((arg) => arg.name === 'first' || arg.name === 'last');
    if (pages.length === 0) return undefined;
    const asked = pages.map((arg) => {
      const given = node.arguments?.find((argument) => argument.name.value === arg.name)?.value;
      const value =
        given?.kind === Kind.INT ? Number(given.value) : given?.kind === Kind.VARIABLE ? variable(given.name.value) : undefined;
      return typeof value === 'number' ? value : arg.defaultValue;
    });
    const numbers = asked.filter((value): value is number => typeof value === 'number' && value >= 0);
    return numbers.length > 0 ? Math.max(...numbers) : sizes.assumedPageSize;
  };

  const fragment = (name: string, page: number | undefined): number => {
    const key = `${name}|${page ?? ''}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    measured.set(key, 0); // a fragment within itself; validation refuses it
    const node = fragments.get(name);
    const cost = node ? selections(node.selectionSet, schema.getType(node.typeCondition.name.value), page) : 0;
    measured.set(key, cost);
    return cost;
  };

  const fieldCost = (node: FieldNode, parent: GraphQLNamedType | undefined, pageAbove: number | undefined): number => {
    if (node.name.value.startsWith('__') || !(isObjectType(parent) || isInterfaceType(parent))) return 0;
    const field = parent.getFields()[node.name.value];
    if (!field || !node.selectionSet) return 1;
    const page = pageOf(node, field);
    const list = isList(field.type);
    const times = list ? (page ?? pageAbove ?? sizes.assumedListSize) : 1;
    return 1 + times * selections(node.selectionSet, getNamedType(field.type), list ? undefined : page);
  };

  function selections(set: SelectionSetNode, type: GraphQLNamedType | undefined, page: number | undefined): number {
    let cost = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) cost += fieldCost(node, type, page);
      else if (node.kind === Kind.FRAGMENT_SPREAD) cost += fragment(node.name.value, page);
      else cost += selections(node.selectionSet, node.typeCondition ? schema.getType(node.typeCondition.name.value) : type, page);
    }
    return cost;
  }

  return selections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, undefined);
}
