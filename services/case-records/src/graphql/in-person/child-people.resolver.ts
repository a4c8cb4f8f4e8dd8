import { isVisible } from '@homeward/access';
import type { GraphContext } from '@homeward/service-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReadChildPeople } from '../../actions/child/read-child-people';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { Child } from '../child/child.type';
import { Attendance } from './attendance.type';
import { BreakGlass } from './break-glass.type';
import { toAttendance, toBreakGlass } from './in-person.mapper';

/** People who read the child in person: for the authority that is responsible, and its auditor. */
@Resolver(() => Child)
export class ChildPeopleResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly read: ReadChildPeople,
  ) {}

  @FieldResolver(() => [BreakGlass], {
    nullable: true,
    description: 'Who opened the record in an emergency, or asked to, the newest first: for the authority responsible now.',
  })
  async breakGlass(@Root() child: Child, @Ctx() ctx: GraphContext): Promise<BreakGlass[] | null> {
    if (!isVisible('Child', child.row.relations, ctx.viewer, 'breakGlass')) return null;
    const loader = ctx.loaders.one('break-glass', (ids: readonly string[]) => this.read.breakGlass(ctx, ids));
    return (await loader.load(child.id)).map((row) => toBreakGlass(row, ctx.viewer, this.authorities));
  }

  @FieldResolver(() => [Attendance], {
    nullable: true,
    description: 'Who was invited to a meeting or a panel, and who cares for the child, the newest first.',
  })
  async attendances(@Root() child: Child, @Ctx() ctx: GraphContext): Promise<Attendance[] | null> {
    if (!isVisible('Child', child.row.relations, ctx.viewer, 'attendances')) return null;
    const loader = ctx.loaders.one('attendances', (ids: readonly string[]) => this.read.attendances(ctx, ids));
    return (await loader.load(child.id)).map((row) => toAttendance(row, ctx.viewer, this.authorities));
  }
}
