import { Action, pageOf, type GraphContext, type Organisations, type Page } from '@homeward/service-kit';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ListNotifications } from '../actions/notification/list-notifications';
import type { ReadNotifications } from '../actions/notification/read-notifications';
import { NotificationArgs } from './notification.args';
import { toNotification } from './notification.mapper';
import { PoliceNotification, PoliceNotificationConnection } from './notification.type';
import { readPosition } from './position';

@Resolver()
export class NotificationResolver {
  constructor(
    private readonly organisations: Organisations,
    private readonly read: ReadNotifications,
    private readonly list: ListNotifications,
  ) {}

  @Query(() => PoliceNotification, { nullable: true })
  @Action('notification:read')
  notification(@Arg('id', () => ID) id: string, @Ctx() ctx: GraphContext): Promise<PoliceNotification | null> {
    return this.byId(id, ctx);
  }

  @Query(() => PoliceNotificationConnection, { description: 'Those that you may see, newest first.' })
  @Action('notification:read')
  async notifications(
    @Args(() => NotificationArgs) args: NotificationArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Page<PoliceNotification>> {
    const rows = await this.list(ctx, { limit: args.first + 1, kind: args.kind ?? null, after: readPosition(args) });
    return pageOf(
      rows,
      args,
      (row) => [row.id],
      (row) => toNotification(this.organisations, row, ctx.viewer),
    );
  }

  /** Also the way in from another service's field. */
  async byId(id: string, ctx: GraphContext): Promise<PoliceNotification | null> {
    const loader = ctx.loaders.one('notification', (ids: readonly string[]) => this.read(ctx, ids));
    const row = await loader.load(id);
    return row && toNotification(this.organisations, row, ctx.viewer);
  }
}
