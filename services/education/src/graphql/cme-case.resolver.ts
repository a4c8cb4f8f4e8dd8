import { Action, ConnectionArgs, pageOf, type GraphContext, type Page, readPosition } from '@homeward/service-kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RecordCmeEnquiry, SetCmeDormant } from '../actions/change-cme-case';
import type { OpenCmeCase } from '../actions/open-cme-case';
import type { createListCmeCasesToReview, createReadCmeCases } from '../actions/read-cme-cases';
import { OpenCmeCaseInput, RecordCmeEnquiryInput, SetCmeDormantInput } from './cme-case.input';
import { toCmeCase } from './cme-case.mapper';
import { CmeCase, CmeCaseConnection } from './cme-case.type';

export interface CmeCaseActions {
  open: OpenCmeCase;
  enquire: RecordCmeEnquiry;
  rest: SetCmeDormant;
  read: ReturnType<typeof createReadCmeCases>;
  listToReview: ReturnType<typeof createListCmeCasesToReview>;
}

@Resolver()
export class CmeCaseResolver {
  constructor(private readonly actions: CmeCaseActions) {}

  @Query(() => CmeCase, { nullable: true })
  @Action('cme-case:read')
  cmeCase(@Arg('id', () => ID) id: string, @Ctx() ctx: GraphContext): Promise<CmeCase | null> {
    return this.byId(id, ctx);
  }

  @Query(() => CmeCaseConnection, { description: "Your authority's dormant cases whose review is due, the longest due first." })
  @Action('cme-case:read')
  async cmeCasesToReview(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() ctx: GraphContext): Promise<Page<CmeCase>> {
    const position = readPosition(args);
    const after = position && { reviewAt: position.at, id: position.id };
    const rows = await this.actions.listToReview(ctx, { limit: args.first + 1, after });
    return pageOf(
      rows,
      args,
      (row) => [row.reviewAt?.toISOString() ?? null, row.id],
      (row) => toCmeCase(row, ctx.viewer),
    );
  }

  @Mutation(() => CmeCase)
  @Action('cme-case:open')
  async openCmeCase(@Arg('input', () => OpenCmeCaseInput) told: OpenCmeCaseInput, @Ctx() ctx: GraphContext): Promise<CmeCase> {
    return toCmeCase(await this.actions.open(ctx, told), ctx.viewer);
  }

  @Mutation(() => CmeCase)
  @Action('cme-enquiry:record')
  async recordCmeEnquiry(
    @Arg('input', () => RecordCmeEnquiryInput) told: RecordCmeEnquiryInput,
    @Ctx() ctx: GraphContext,
  ): Promise<CmeCase> {
    return toCmeCase(await this.actions.enquire(ctx, told), ctx.viewer);
  }

  @Mutation(() => CmeCase, { description: 'A case is never closed while the child is unfound: it rests until its review.' })
  @Action('cme-case:set-dormant')
  async setCmeDormant(
    @Arg('input', () => SetCmeDormantInput) told: SetCmeDormantInput,
    @Ctx() ctx: GraphContext,
  ): Promise<CmeCase> {
    return toCmeCase(await this.actions.rest(ctx, told), ctx.viewer);
  }

  async byId(id: string, ctx: GraphContext): Promise<CmeCase | null> {
    const row = await ctx.loaders.one('cme-case', (ids: readonly string[]) => this.actions.read(ctx, ids)).load(id);
    return row && toCmeCase(row, ctx.viewer);
  }
}
