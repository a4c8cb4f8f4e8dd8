import { Action, type GraphContext, type Organisations } from '@homeward/service-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { createReadCommissionsOfProviders, RecordCommission } from '../../actions/commission';
import { toCommission, toProvider } from './provider.mapper';
import { Commission, Provider, RecordCommissionInput } from './provider.type';

@Resolver(() => Provider)
export class ProviderResolver {
  constructor(
    private readonly organisations: Organisations,
    private readonly record: RecordCommission,
    private readonly read: ReturnType<typeof createReadCommissionsOfProviders>,
  ) {}

  @Query(() => Provider, { nullable: true })
  @Action('provider:read')
  provider(@Arg('id', () => ID) id: string): Provider | null {
    return this.byId(id);
  }

  @Mutation(() => Commission, { description: 'Your authority commissions a provider.' })
  @Action('commission:record')
  async recordCommission(
    @Arg('input', () => RecordCommissionInput) input: RecordCommissionInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Commission> {
    return toCommission(this.organisations, await this.record(ctx, input));
  }

  @FieldResolver(() => [Commission], { nullable: true, description: 'Those to which your organisation is a party.' })
  async commissions(@Root() { id }: Provider, @Ctx() ctx: GraphContext): Promise<Commission[]> {
    const rows = await ctx.loaders.one('commissions-of-provider', (ids: readonly string[]) => this.read(ctx, ids)).load(id);
    return rows.map((row) => toCommission(this.organisations, row));
  }

  byId(id: string): Provider | null {
    return toProvider(this.organisations, id);
  }
}
