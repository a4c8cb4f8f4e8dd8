import { Action, pageOf, type GraphContext, type Page } from '@homeward/service-kit';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ListHazards } from '../../actions/hazard/list-hazards';
import type { createRecordNationalAlert } from '../../actions/hazard/record-national-alert';
import type { createCloseHazard, createReviewHazard } from '../../actions/hazard/review-hazard';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { readPosition } from '../position';
import { CloseHazardInput, HazardArgs, RecordNationalAlertInput, ReviewHazardInput } from './hazard.input';
import { toHazard } from './hazard.mapper';
import { Hazard, HazardConnection } from './hazard.type';

@Resolver()
export class HazardResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly list: ListHazards,
    private readonly record: ReturnType<typeof createRecordNationalAlert>,
    private readonly review: ReturnType<typeof createReviewHazard>,
    private readonly close: ReturnType<typeof createCloseHazard>,
  ) {}

  @Query(() => HazardConnection, {
    description: 'What your authority keeps on record of people missing elsewhere, the next to be reviewed first.',
  })
  @Action('hazard:read')
  async hazards(@Args(() => HazardArgs) args: HazardArgs, @Ctx() ctx: GraphContext): Promise<Page<Hazard>> {
    const { first, after, filter } = args;
    const rows = await this.list(ctx, { limit: first + 1, after: readPosition(after), closed: filter?.closed ?? false });
    return pageOf(
      rows,
      args,
      (row) => [row.cursorAt, row.id],
      (row) => toHazard(row, ctx.viewer, this.authorities),
    );
  }

  @Mutation(() => Hazard, {
    description:
      'Your authority was alerted to somebody who is missing elsewhere. It keeps a hazard on record, as its protocol says, and opens no episode.',
  })
  @Action('hazard:record')
  async recordNationalAlert(
    @Arg('input', () => RecordNationalAlertInput) input: RecordNationalAlertInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Hazard> {
    return toHazard(await this.record(ctx, input), ctx.viewer, this.authorities);
  }

  @Mutation(() => Hazard, { description: 'You have looked at a hazard again, and say when it is looked at next.' })
  @Action('hazard:review')
  async reviewHazard(@Arg('input', () => ReviewHazardInput) input: ReviewHazardInput, @Ctx() ctx: GraphContext): Promise<Hazard> {
    return toHazard(await this.review(ctx, input), ctx.viewer, this.authorities);
  }

  @Mutation(() => Hazard, { description: 'The person is found, or the alert is over: the hazard stands no longer.' })
  @Action('hazard:close')
  async closeHazard(@Arg('input', () => CloseHazardInput) input: CloseHazardInput, @Ctx() ctx: GraphContext): Promise<Hazard> {
    return toHazard(await this.close(ctx, input), ctx.viewer, this.authorities);
  }
}
