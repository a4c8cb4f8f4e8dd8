import { Action, type GraphContext } from '@homeward/service-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { createRecordContactRestriction } from '../../actions/restriction/record-contact-restriction';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { RecordContactRestrictionInput } from './contact-restriction.input';
import { toContactRestriction } from './contact-restriction.mapper';
import { ContactRestriction } from './contact-restriction.type';

@Resolver()
export class ContactRestrictionResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly record: ReturnType<typeof createRecordContactRestriction>,
  ) {}

  @Mutation(() => ContactRestriction, { description: 'Somebody must not be told of your child, from now on or from a day on.' })
  @Action('contact-restriction:record')
  async recordContactRestriction(
    @Arg('input', () => RecordContactRestrictionInput) input: RecordContactRestrictionInput,
    @Ctx() ctx: GraphContext,
  ): Promise<ContactRestriction> {
    return toContactRestriction(await this.record(ctx, input), ctx.viewer, this.authorities);
  }
}
