import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import {
  isObjectType,
  Kind,
  print,
  type ConstDirectiveNode,
  type DefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Federation 2.9; only what this project uses: keys are the only thing a subgraph takes from another. */
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@tag"])';
const ROOTS = ['Query', 'Mutation', 'Subscription'];

const nameOf = (node: DefinitionNode): string => ('name' in node && node.name ? node.name.value : '');

/** Roots first, then by name: the committed file changes where the schema does and nowhere else. */
function inOrder(a: DefinitionNode, b: DefinitionNode): number {
  const [first, second] = [nameOf(a), nameOf(b)];
  const rank = (name: string): number => (ROOTS.includes(name) ? ROOTS.indexOf(name) : ROOTS.length);
  return rank(first) - rank(second) || (first < second ? -1 : 1);
}

/** The SDL with descriptions and applied directives; fields stand in the order in which they are declared. */
export function printSubgraph(schema: GraphQLSchema): string {
  const definitions = getDocumentNodeFromSchema(schema).definitions.filter((node) => node.kind !== Kind.SCHEMA_DEFINITION);
  return `${LINK}\n\n${print({ kind: Kind.DOCUMENT, definitions: definitions.toSorted(inOrder) })}\n`;
}

const keysOf = (type: GraphQLObjectType): readonly ConstDirectiveNode[] =>
  type.astNode?.directives?.filter((directive) => directive.name.value === 'key') ?? [];

const isResolvable = (key: ConstDirectiveNode): boolean =>
  !key.arguments?.some(({ name, value }) => name.value === 'resolvable' && value.kind === 'BooleanValue' && !value.value);

/** The names of the types that other subgraphs may ask this one to resolve by their key. */
export const keyedTypes = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => keysOf(type).some(isResolvable))
    .map(({ name }) => name);
