import { isVisible } from '@homeward/access';
import type { GraphContext } from '@homeward/service-kit';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ReadChildAccesses } from '../../actions/child/read-child-accesses';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { toAccess } from '../episode/episode.mapper';
import { Access } from '../episode/episode.type';
import { Child } from './child.type';

const LAST_ACCESSES = 25;
const MOST_ACCESSES = 100;

@Resolver(() => Child)
export class ChildAccessesResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly read: ReadChildAccesses,
  ) {}

  @FieldResolver(() => [Access], {
    nullable: true,
    description:
      'Who looked at the child, its episodes and reports, or was refused, the newest first: for the authority responsible now.',
  })
  async accesses(
    @Root() child: Child,
    @Arg('last', () => Int, { nullable: true }) last: number | null,
    @Ctx() ctx: GraphContext,
  ): Promise<Access[] | null> {
    if (!isVisible('Child', child.row.relations, ctx.viewer, 'accesses') || !child.row.responsibleNow) return null;
    const count = Math.min(Math.max(last ?? LAST_ACCESSES, 1), MOST_ACCESSES);
    const loader = ctx.loaders.one(`child-accesses:${count}`, (ids: readonly string[]) => this.read(ctx, ids, count));
    const rows = await loader.load(child.id);
    return rows && rows.map((row) => toAccess(row, this.authorities));
  }
}
