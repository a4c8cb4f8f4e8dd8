import { Action, type GraphContext } from '@homeward/service-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { createEndPlacement, createRecordPlacement } from '../../actions/placement/record-placement';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { EndPlacementInput, RecordPlacementInput } from './placement.input';
import { toPlacement } from './placement.mapper';
import { Placement } from './placement.type';

@Resolver()
export class PlacementResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly record: ReturnType<typeof createRecordPlacement>,
    private readonly end: ReturnType<typeof createEndPlacement>,
  ) {}

  @Mutation(() => Placement, { description: 'Where your child lives from a day on; the placement before it ends.' })
  @Action('placement:record')
  async recordPlacement(
    @Arg('input', () => RecordPlacementInput) input: RecordPlacementInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Placement> {
    return toPlacement(await this.record(ctx, input), ctx.viewer, this.authorities);
  }

  @Mutation(() => Placement)
  @Action('placement:end')
  async endPlacement(
    @Arg('input', () => EndPlacementInput) input: EndPlacementInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Placement> {
    return toPlacement(await this.end(ctx, input), ctx.viewer, this.authorities);
  }
}
