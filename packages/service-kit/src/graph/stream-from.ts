import type { GraphContext } from './graph-context';

/** One event of a stream: the resolver of the subscription gets it as its `@Root()`. */
export type Stream<Event> = AsyncIterable<Event>;

/**
 * The source of a subscription: reads from the resolver itself, which has the stores and signals that it needs.
 *
 *     @Subscription(() => Delivery, { subscribe: streamFrom(() => InboxResolver, (inbox, args, ctx) => inbox.changes(args['after'], ctx)) })
 *     @Action('delivery:read')
 *     inboxChanged(@Root() event: DeliveryEvent, @Arg('after', …) after: string | null, @Ctx() ctx: GraphContext) { … }
 *
 * Every event is resolved in a context of its own (token verified again, fresh loaders, one audit entry); the context that the source
 * gets is good for its start only, so a source that reads yields ids and leaves the reading to the resolver. `follow` makes such a source.
 */
export function streamFrom<Resolver extends object, Event>(
  resolverClass: () => abstract new (...args: never[]) => Resolver,
  source: (
    resolver: Resolver,
    args: Readonly<Record<string, unknown>>,
    context: GraphContext,
  ) => Stream<Event> | Promise<Stream<Event>>,
): (subscription: { args: Readonly<Record<string, unknown>>; context: unknown }) => Stream<Event> | Promise<Stream<Event>> {
  return ({ args, context }) => {
    const { resolverOf, ...rest } = context as StreamContext;
    return source(resolverOf(resolverClass()) as Resolver, args, rest);
  };
}

export interface StreamContext extends GraphContext {
  resolverOf(resolverClass: unknown): object;
}
