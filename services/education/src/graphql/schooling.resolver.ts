import { Action, ConnectionArgs, pageOf, type GraphContext, type Page, readPosition } from '@homeward/service-kit';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { createListPupilsMissing, createReadSchoolings } from '../actions/read-schooling';
import type { createReadSchools } from '../actions/read-schools';
import type { RecordSchooling } from '../actions/record-schooling';
import { RecordSchoolingInput } from './schooling.input';
import { toSchool, toSchooling } from './schooling.mapper';
import { Schooling, SchoolingConnection, type School } from './schooling.type';

@Resolver()
export class SchoolingResolver {
  constructor(
    private readonly record: RecordSchooling,
    private readonly list: ReturnType<typeof createListPupilsMissing>,
    private readonly read: ReturnType<typeof createReadSchoolings>,
    private readonly readSchools: ReturnType<typeof createReadSchools>,
  ) {}

  @Query(() => SchoolingConnection, { description: 'Your pupils who are missing now, those whose absence began last first.' })
  @Action('schooling:read')
  async pupilsMissing(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() ctx: GraphContext): Promise<Page<Schooling>> {
    const position = readPosition(args);
    const rows = await this.list(ctx, { limit: args.first + 1, after: position && { since: position.at, id: position.id } });
    return pageOf(
      rows,
      args,
      (row) => [row.since.toISOString(), row.id],
      (row) => toSchooling(row, ctx.viewer),
    );
  }

  @Mutation(() => Schooling)
  @Action('schooling:record')
  async recordSchooling(
    @Arg('input', () => RecordSchoolingInput) told: RecordSchoolingInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Schooling> {
    return toSchooling(await this.record(ctx, told), ctx.viewer);
  }

  async byId(id: string, ctx: GraphContext): Promise<Schooling | null> {
    const row = await ctx.loaders.one('schooling', (ids: readonly string[]) => this.read(ctx, ids)).load(id);
    return row && toSchooling(row, ctx.viewer);
  }

  async schoolById(id: string, ctx: GraphContext): Promise<School | null> {
    const school = await ctx.loaders.one('school', (ids: readonly string[]) => this.readSchools(ctx, ids)).load(id);
    return school && toSchool(school.urn, school.name);
  }
}
