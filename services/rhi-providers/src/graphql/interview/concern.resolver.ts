import type { GraphContext } from '@homeward/service-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Assignment } from '../assignment/assignment.type';
import type { AssignmentResolver } from '../assignment/assignment.resolver';
import { SafeguardingConcern } from './interview.type';

@Resolver(() => SafeguardingConcern)
export class ConcernResolver {
  constructor(private readonly assignments: AssignmentResolver) {}

  @FieldResolver(() => Assignment, { nullable: true })
  async assignment(@Root() { assignmentId }: SafeguardingConcern, @Ctx() ctx: GraphContext): Promise<Assignment | null> {
    return assignmentId === null ? null : this.assignments.linked(assignmentId, ctx);
  }
}
