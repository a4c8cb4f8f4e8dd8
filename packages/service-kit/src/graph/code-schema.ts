import { specifiedDirectives, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type ClassType, type NonEmptyArray, type PubSub } from 'type-graphql';
import { registerEnums } from './register-enums';
import { DateTime } from './scalars';

export interface CodeSchemaOptions {
  /** The resolver classes of this service, those with field resolvers alone included. */
  resolvers: readonly ClassType<object>[];
  /** Their instances, made in app.ts; one for each class. */
  instances: readonly object[];
  /** Types that no root field leads to: entities that are reached by reference alone, members of an interface. */
  orphanedTypes?: readonly ClassType<object>[];
}

/** type-graphql asks for one as soon as there is a subscription. Ours name their own source (see `streamFrom`) and never publish here. */
const NO_TOPICS: PubSub = {
  publish: () => {
    throw new Error('Nothing is published to topics: a subscription reads from `platform.signals`.');
  },
  subscribe: (topic: string) => {
    throw new Error(`A subscription asks for the topic ${topic}; give it \`subscribe: streamFrom(...)\` instead.`);
  },
};

/** Throws when there is none: a class that a subscription reads from must be among the resolvers. */
export function instanceFinder(instances: readonly object[]): (someClass: unknown) => object {
  const byClass = new Map<unknown, object>(instances.map((instance) => [instance.constructor, instance]));
  return (someClass) => {
    const instance = byClass.get(someClass);
    if (!instance) throw new Error(`No instance was given of ${(someClass as { name?: string }).name ?? 'a class'}.`);
    return instance;
  };
}

/** The schema as the classes say it, executable, before it is made a subgraph. */
export function buildCodeSchema({ resolvers, instances, orphanedTypes = [] }: CodeSchemaOptions): GraphQLSchema {
  const given = new Set<unknown>(instances.map((instance) => instance.constructor));
  const missing = resolvers.filter((resolver) => !given.has(resolver)).map(({ name }) => name);
  if (missing.length > 0)
    throw new Error(`No instance was given of ${missing.join(', ')}: make one in app.ts and name it in \`instances\`.`);
  registerEnums();
  return buildSchemaSync({
    resolvers: [...resolvers] as unknown as NonEmptyArray<ClassType<object>>,
    orphanedTypes: [...orphanedTypes],
    container: { get: instanceFinder(instances) },
    scalarsMap: [{ type: Date, scalar: DateTime }],
    directives: [...specifiedDirectives],
    skipCheck: true,
    validate: { forbidUnknownValues: false },
    pubSub: NO_TOPICS,
  });
}
