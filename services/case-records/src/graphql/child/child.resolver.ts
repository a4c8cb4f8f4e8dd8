import { Action, pageOf, type GraphContext, type Page } from '@homeward/service-kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ListChildren, ReadChildren } from '../../actions/child/read-children';
import type { createRecordChild } from '../../actions/child/record-child';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { readNamePosition } from '../position';
import { ChildArgs, RecordChildInput } from './child.input';
import { toChild } from './child.mapper';
import { Child, ChildConnection } from './child.type';

@Resolver()
export class ChildResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly read: ReadChildren,
    private readonly list: ListChildren,
    private readonly record: ReturnType<typeof createRecordChild>,
  ) {}

  @Query(() => Child, { nullable: true })
  @Action('child:read')
  child(@Arg('id', () => ID) id: string, @Ctx() ctx: GraphContext): Promise<Child | null> {
    return this.byId(id, ctx);
  }

  @Query(() => ChildConnection, { description: 'Those that you may see, by name.' })
  @Action('child:read')
  async children(@Args(() => ChildArgs) args: ChildArgs, @Ctx() ctx: GraphContext): Promise<Page<Child>> {
    const { first, after, filter } = args;
    const page = {
      limit: first + 1,
      after: readNamePosition(after),
      scope: filter?.scope ?? null,
      missingNow: filter?.missingNow ?? null,
    };
    const rows = await this.list(ctx, page);
    return pageOf(
      rows,
      args,
      (row) => [row.familyName ?? '', row.givenName ?? '', row.id],
      (row) => toChild(row, ctx.viewer, this.authorities),
    );
  }

  @Mutation(() => Child, { description: 'A child that your authority is responsible for, and what you know of it.' })
  @Action('child:record')
  async recordChild(@Arg('input', () => RecordChildInput) input: RecordChildInput, @Ctx() ctx: GraphContext): Promise<Child> {
    return toChild(await this.record(ctx, input), ctx.viewer, this.authorities);
  }

  /** Also the way in from another field or service. */
  async byId(id: string, ctx: GraphContext): Promise<Child | null> {
    const loader = ctx.loaders.one('child', (ids: readonly string[]) => this.read(ctx, ids));
    const row = await loader.load(id);
    return row && toChild(row, ctx.viewer, this.authorities);
  }
}
