import { isVisible, may } from '@homeward/access';
import type { GraphContext } from '@homeward/service-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { createReadCmeCasesOfChildren } from '../actions/read-cme-cases';
import type { createReadSchoolingOfChildren } from '../actions/read-schooling';
import { Child } from './child.type';
import { toCmeCase } from './cme-case.mapper';
import { CmeCase } from './cme-case.type';
import { toSchooling } from './schooling.mapper';
import { Schooling } from './schooling.type';

/** The way in from a child asks for the same permission as the front door, reads through the same stores, and shows what the child's rule shows. */
@Resolver(() => Child)
export class ChildResolver {
  constructor(
    private readonly schoolings: ReturnType<typeof createReadSchoolingOfChildren>,
    private readonly cases: ReturnType<typeof createReadCmeCasesOfChildren>,
  ) {}

  @FieldResolver(() => Schooling, { nullable: true })
  async schooling(@Root() child: Child, @Ctx() ctx: GraphContext): Promise<Schooling | null> {
    if (!may(ctx.viewer.roles, 'schooling:read')) return null;
    const row = await ctx.loaders.one('schooling-of-child', (ids: readonly string[]) => this.schoolings(ctx, ids)).load(child.id);
    return row && isVisible('Child', row.relations, ctx.viewer, 'schooling') ? toSchooling(row, ctx.viewer) : null;
  }

  @FieldResolver(() => [CmeCase], { nullable: true, description: 'Newest first.' })
  async cmeCases(@Root() child: Child, @Ctx() ctx: GraphContext): Promise<CmeCase[] | null> {
    if (!may(ctx.viewer.roles, 'cme-case:read')) return null;
    const rows = await ctx.loaders.one('cme-cases-of-child', (ids: readonly string[]) => this.cases(ctx, ids)).load(child.id);
    return rows
      .filter(({ relations }) => isVisible('Child', relations, ctx.viewer, 'cmeCases'))
      .map((row) => toCmeCase(row, ctx.viewer));
  }
}
