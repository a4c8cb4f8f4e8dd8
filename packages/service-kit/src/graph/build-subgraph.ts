import { authenticatorOf } from '../identity/authenticator-of';
import { createGatewaySeal } from '../identity/gateway-seal';
import { actionMetric } from './action-metric';
import { buildCodeSchema, instanceFinder, type CodeSchemaOptions } from './code-schema';
import { createExecutor } from './create-executor';
import { federate } from './federate';
import type { ReferenceResolvers } from './references';
import type { Subgraph } from './subgraph';
import type { SubgraphPlatform } from './subgraph-platform';

export interface SubgraphOptions extends CodeSchemaOptions {
  platform: SubgraphPlatform;
  /**
   * One for each type with a `@key`: what `_entities` resolves. It reads through the store like any query, with `ctx.loaders`, and
   * answers null for what the viewer may not see. A type that this service only points at has `resolvable: false` in its key instead.
   */
  references?: ReferenceResolvers;
}

/**
 * One service's part of the graph: a Federation 2 subgraph of its type-graphql resolvers, with authentication, permissions, audit,
 * metrics and masking around every operation. Metadata of type-graphql is global to the process; `resolvers` and `orphanedTypes` alone
 * decide what is in this schema, so that services with classes of the same name live side by side.
 * Throws an Error that names the field or type when a root field has no `@Action`, a resolver class has no instance, or an entity has
 * no reference resolver: a subgraph that is not closed does not start.
 */
export function buildSubgraph(options: SubgraphOptions): Subgraph {
  const { platform } = options;
  const code = buildCodeSchema(options);
  const { schema, sdl } = federate(code, options.references ?? {}, actionMetric(platform.metrics, platform.serviceName));
  const resolverOf = instanceFinder(options.instances);
  const seal = createGatewaySeal(platform.settings.gatewaySecret, platform.clocks.system);
  const executor = createExecutor({ schema, platform, authenticator: authenticatorOf(platform), seal, resolverOf });
  return { name: platform.serviceName, schema, sdl, executor };
}
