import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { createResolversMap } from 'type-graphql';
import type { ActionMetric } from './action-metric';
import { actionOf } from './action';
import { guardRootField } from './guard-root-field';
import { guardReference } from './guard-reference';
import { keyedTypes, printSubgraph } from './print-subgraph';
import type { ReferenceResolvers } from './references';
import { ungovernedFields } from './ungoverned-fields';

type ResolverMap = Record<string, Record<string, unknown>>;

/** Makes the type-graphql schema a Federation 2 subgraph whose every door is guarded. */
export function federate(
  code: GraphQLSchema,
  references: ReferenceResolvers,
  metric: ActionMetric,
): { schema: GraphQLSchema; sdl: string } {
  const resolvers = createResolversMap(code) as ResolverMap;
  const unnamed: string[] = [];
  for (const root of [code.getQueryType(), code.getMutationType(), code.getSubscriptionType()]) {
    if (root) unnamed.push(...guardRoot(root, resolvers[root.name]!, metric));
  }
  if (unnamed.length > 0) throw new Error(`Without @Action nothing is open: ${unnamed.join(', ')}. Name the action of each.`);
  const ungoverned = ungovernedFields(code);
  if (ungoverned.length > 0) throw new Error(ungoverned.join(' '));
  addReferences(code, resolvers, references);
  const sdl = printSubgraph(code);
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  return { schema, sdl };
}

function guardRoot(root: GraphQLObjectType, resolvers: Record<string, unknown>, metric: ActionMetric): string[] {
  const unnamed: string[] = [];
  for (const field of Object.values(root.getFields())) {
    const action = actionOf(field);
    if (action) resolvers[field.name] = guardRootField(action, resolvers[field.name], metric);
    else unnamed.push(`${root.name}.${field.name}`);
  }
  return unnamed;
}

function addReferences(code: GraphQLSchema, resolvers: ResolverMap, references: ReferenceResolvers): void {
  const keyed = keyedTypes(code);
  const without = keyed.filter((name) => !references[name]);
  if (without.length > 0) {
    throw new Error(
      `No reference resolver for ${without.join(', ')}: give one in \`references\`, or say \`resolvable: false\` in its @key.`,
    );
  }
  for (const [name, resolve] of Object.entries(references)) {
    if (!keyed.includes(name)) throw new Error(`A reference resolver is given for ${name}, which has no @key in this subgraph.`);
    resolvers[name] = { ...resolvers[name], __resolveReference: guardReference(name, resolve) };
  }
}
