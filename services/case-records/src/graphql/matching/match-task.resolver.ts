import { Action, ConnectionArgs, pageOf, type GraphContext, type Page } from '@homeward/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { createConfirmMatch } from '../../actions/matching/confirm-match';
import type { ListMatchTasks } from '../../actions/matching/list-match-tasks';
import type { SeenTask } from '../../store/match-task-page.store';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { toChild } from '../child/child.mapper';
import { Child } from '../child/child.type';
import type { EpisodeResolver } from '../episode/episode.resolver';
import { readPosition } from '../position';
import { ConfirmedMatch, ConfirmMatchInput, MatchTask, MatchTaskConnection, PoliceNotification } from './match-task.type';

@Resolver(() => MatchTask)
export class MatchTaskResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly list: ListMatchTasks,
    private readonly confirm: ReturnType<typeof createConfirmMatch>,
    private readonly episodes: EpisodeResolver,
  ) {}

  @Query(() => MatchTaskConnection, { description: 'Open ones, the oldest first.' })
  @Action('match-task:read')
  async matchTasks(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() ctx: GraphContext): Promise<Page<MatchTask>> {
    const rows = await this.list.page(ctx, args.first + 1, readPosition(args.after));
    return pageOf(rows, args, (row) => [row.cursorAt, row.id], toMatchTask);
  }

  @FieldResolver(() => [Child], { description: 'The known children that it may be about, as far as you may see them.' })
  async candidates(@Root() task: MatchTask, @Ctx() ctx: GraphContext): Promise<Child[]> {
    const loader = ctx.loaders.one('candidates', (ids: readonly string[]) => this.list.candidates(ctx, ids));
    return (await loader.load(task.id)).map((row) => toChild(row, ctx.viewer, this.authorities));
  }

  @Mutation(() => ConfirmedMatch, {
    description: 'You say whose a report is. Its facts move to that child, and everything is decided anew.',
  })
  @Action('match-task:confirm')
  async confirmMatch(
    @Arg('input', () => ConfirmMatchInput) input: ConfirmMatchInput,
    @Ctx() ctx: GraphContext,
  ): Promise<ConfirmedMatch> {
    const episodeId = await this.confirm(ctx, input);
    return { notificationId: input.notificationId, episode: await this.episodes.byId(episodeId, ctx) };
  }
}

const toMatchTask = ({ id, notificationId, reason, openedAt, resolvedAt, resolvedBy }: SeenTask): MatchTask =>
  Object.assign(new MatchTask(), {
    id,
    notificationId,
    notification: Object.assign(new PoliceNotification(), { id: notificationId }),
    reason,
    openedAt,
    resolvedAt,
    resolvedBy,
  });
