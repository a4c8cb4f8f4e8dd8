import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { statement } from '../database/statement';
import { Action } from '../graph/action';
import type { GraphContext } from '../graph/graph-context';
import type { Platform } from '../platform/platform';
import { HubStatus } from './hub-status.type';

const countConsumptions = statement(
  'hub.count-consumptions',
  `select coalesce(sum(count) filter (where state = 'OPEN'), 0)::int as open, coalesce(sum(count) filter (where state = 'DEAD'), 0)::int as dead
   from hub.consumption_counts()`,
);

/** What the operator of a hub asks of it. One service includes it: notification-routing, whose work it mostly counts. */
@Resolver(() => HubStatus)
export class OperationsResolver {
  constructor(private readonly platform: Pick<Platform, 'clocks' | 'database'>) {}

  @Query(() => HubStatus)
  @Action('hub:read')
  async hubStatus(@Ctx() context: GraphContext): Promise<HubStatus> {
    const [counts] = await this.platform.database.read(context, (tx) =>
      tx.sql<{ open: number; dead: number }>(countConsumptions),
    );
    const { business } = this.platform.clocks;
    return {
      businessNow: business.now(),
      simulated: business.simulated,
      openEvents: counts?.open ?? 0,
      deadEvents: counts?.dead ?? 0,
    };
  }

  @Mutation(() => HubStatus, {
    description: 'Moves the simulated business clock of the whole hub forward. CONFLICT on a real clock, or to an earlier time.',
  })
  @Action('clock:move')
  async moveClock(@Arg('to', () => Date) to: Date, @Ctx() context: GraphContext): Promise<HubStatus> {
    await this.platform.clocks.business.moveTo(to);
    return this.hubStatus(context);
  }
}
