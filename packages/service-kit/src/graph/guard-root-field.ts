import { may, type Action } from '@homeward/access';
import type { GraphQLFieldResolver } from 'graphql';
import type { ActionMetric } from './action-metric';
import { askedIds } from './asked-ids';
import type { GraphContext } from './graph-context';
import { inSpan } from '../telemetry/in-span';
import { refuseUnkeepable } from './keepable-text';
import { notGranted } from './not-granted';

type Resolver = GraphQLFieldResolver<unknown, GraphContext>;
export type RootField = Resolver | { subscribe: Resolver; resolve: Resolver };

/** Wall one: asks for the permission, names the audit entry and the span, measures; for a subscription at its start and again for each event. */
export function guardRootField(action: Action, field: unknown, metric: ActionMetric): RootField {
  if (typeof field === 'function') return guarded(action, field as Resolver, metric);
  const { subscribe, resolve } = field as { subscribe: Resolver; resolve: Resolver };
  return { subscribe: guarded(action, subscribe, metric), resolve: guarded(action, resolve, metric) };
}

function guarded(action: Action, resolve: Resolver, metric: ActionMetric): Resolver {
  return async (root, args, context, info) => {
    const done = metric.start(action);
    if (!may(context.viewer.roles, action)) {
      context.audit.refused(action, askedIds(args));
      done('FORBIDDEN');
      throw notGranted(action);
    }
    context.audit.began(action);
    try {
      refuseUnkeepable(args);
      const fields = { 'homeward.action': action, 'homeward.correlation_id': context.correlationId };
      const result: unknown = await inSpan(action, fields, async () => resolve(root, args, context, info));
      done('OK');
      return result;
    } catch (error) {
      done(error);
      throw error;
    }
  };
}
