import { Relation } from '@homeward/domain';
import { Action, type GraphContext } from '@homeward/service-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { createBreakGlass } from '../../actions/break-glass/break-glass';
import type { createEndBreakGlass } from '../../actions/break-glass/end-break-glass';
import type { AuthorityMapper } from '../authority/authority.mapper';
import type { ChildResolver } from '../child/child.resolver';
import { Child } from '../child/child.type';
import { BreakGlassInput } from './break-glass.input';
import { BreakGlass } from './break-glass.type';
import { toBreakGlass } from './in-person.mapper';

@Resolver(() => BreakGlass)
export class BreakGlassResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly children: ChildResolver,
    private readonly open: ReturnType<typeof createBreakGlass>,
    private readonly end: ReturnType<typeof createEndBreakGlass>,
  ) {}

  @Mutation(() => BreakGlass, {
    description:
      'In an emergency: the record of a child that is nothing to your organisation, for you alone and for some hours. The authority that is responsible is told at once who you are and why.',
  })
  @Action('break-glass:open')
  async breakGlass(@Arg('input', () => BreakGlassInput) input: BreakGlassInput, @Ctx() ctx: GraphContext): Promise<BreakGlass> {
    const opened = await this.open(ctx, input);
    return toBreakGlass({ ...opened, relations: [Relation.BREAK_GLASS] }, ctx.viewer, this.authorities);
  }

  @Mutation(() => BreakGlass, {
    description: 'Shuts such a record before its hours are over: by whoever opened it, or by the authority that is responsible.',
  })
  @Action('break-glass:end')
  async endBreakGlass(@Arg('id', () => ID) id: string, @Ctx() ctx: GraphContext): Promise<BreakGlass> {
    return toBreakGlass(await this.end(ctx, id), ctx.viewer, this.authorities);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'As you may see it at this moment.' })
  async child(@Root() { childId }: BreakGlass, @Ctx() ctx: GraphContext): Promise<Child | null> {
    return childId === null ? null : this.children.byId(childId, ctx);
  }
}
