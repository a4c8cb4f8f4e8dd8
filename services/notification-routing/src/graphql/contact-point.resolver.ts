import { Action, type GraphContext } from '@homeward/service-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ListContactPoints } from '../actions/contact-points/list-contact-points';
import type { RecordContactPoint } from '../actions/contact-points/record-contact-point';
import { RecordContactPointInput } from './contact-point.input';
import { ContactPoint } from './contact-point.type';

@Resolver()
export class ContactPointResolver {
  constructor(
    private readonly record: RecordContactPoint,
    private readonly list: ListContactPoints,
  ) {}

  @Query(() => [ContactPoint], { description: 'Who is asked, and in which order, behind the roles of your own organisation.' })
  @Action('contact-point:record')
  contactPoints(
    @Ctx() ctx: GraphContext,
    @Arg('role', () => String, { nullable: true }) role?: string | null,
  ): Promise<ContactPoint[]> {
    return this.list(ctx, role ?? null);
  }

  @Mutation(() => ContactPoint, {
    description: 'Of your own organisation; the same role and position again replaces the person.',
  })
  @Action('contact-point:record')
  recordContactPoint(
    @Arg('input', () => RecordContactPointInput) input: RecordContactPointInput,
    @Ctx() ctx: GraphContext,
  ): Promise<ContactPoint> {
    return this.record(ctx, input);
  }
}
