import type { GraphQLResolveInfo } from 'graphql';
import type { GraphContext } from './graph-context';

export interface Reference {
  readonly __typename: string;
  readonly id: string;
}

export type ResolveReference = (
  reference: Reference,
  context: GraphContext,
  info: GraphQLResolveInfo,
) => Promise<object | null> | object | null;

/** By type name: what a reference stands for, or null when the viewer may not see it. */
export type ReferenceResolvers = Readonly<Record<string, ResolveReference>>;
