import { Action, type GraphContext } from '@homeward/service-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { createRecordAllocation } from '../../actions/allocation/record-allocation';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { RecordAllocationInput } from './allocation.input';
import { toAllocation } from './allocation.mapper';
import { Allocation } from './allocation.type';

@Resolver()
export class AllocationResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly record: ReturnType<typeof createRecordAllocation>,
  ) {}

  @Mutation(() => Allocation, {
    description: 'Who holds a role for your child from a day on; whoever held it before holds it no longer.',
  })
  @Action('allocation:record')
  async recordAllocation(
    @Arg('input', () => RecordAllocationInput) input: RecordAllocationInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Allocation> {
    return toAllocation(await this.record(ctx, input), ctx.viewer, this.authorities);
  }
}
