import { Action, pageOf, type GraphContext, type Page } from '@homeward/service-kit';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ListEpisodes, ReadEpisodes } from '../../actions/episode/read-episodes';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { readPosition } from '../position';
import { EpisodeArgs } from './episode.args';
import { toEpisode } from './episode.mapper';
import { Episode, EpisodeConnection } from './episode.type';

@Resolver()
export class EpisodeResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly read: ReadEpisodes,
    private readonly list: ListEpisodes,
  ) {}

  @Query(() => Episode, { nullable: true })
  @Action('episode:read')
  episode(@Arg('id', () => ID) id: string, @Ctx() ctx: GraphContext): Promise<Episode | null> {
    return this.byId(id, ctx);
  }

  @Query(() => EpisodeConnection, { description: 'Those that you may see, newest first.' })
  @Action('episode:read')
  async episodes(@Args(() => EpisodeArgs) args: EpisodeArgs, @Ctx() ctx: GraphContext): Promise<Page<Episode>> {
    const { first, after, filter } = args;
    const rows = await this.list(ctx, {
      limit: first + 1,
      after: readPosition(after),
      scope: filter?.scope ?? null,
      state: filter?.state ?? null,
      interviewOutstanding: filter?.interviewOutstanding ?? null,
    });
    return pageOf(
      rows,
      args,
      (row) => [row.cursorAt, row.id],
      (row) => toEpisode(row, ctx.viewer, this.authorities),
    );
  }

  /** Also the way in from another field or service. */
  async byId(id: string, ctx: GraphContext): Promise<Episode | null> {
    const loader = ctx.loaders.one('episode', (ids: readonly string[]) => this.read(ctx, ids));
    const row = await loader.load(id);
    return row && toEpisode(row, ctx.viewer, this.authorities);
  }
}
