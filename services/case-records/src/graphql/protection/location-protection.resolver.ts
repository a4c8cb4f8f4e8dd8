import { Action, type GraphContext } from '@homeward/service-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { createDiscloseLocation } from '../../actions/protection/disclose-location';
import type { createEndLocationProtection } from '../../actions/protection/end-location-protection';
import type { createRecordLocationProtection } from '../../actions/protection/record-location-protection';
import type { createReviewLocationProtection } from '../../actions/protection/review-location-protection';
import type { AuthorityMapper } from '../authority/authority.mapper';
import {
  DiscloseLocationInput,
  EndLocationProtectionInput,
  RecordLocationProtectionInput,
  ReviewLocationProtectionInput,
} from './location-protection.input';
import { toLocationProtection } from './location-protection.mapper';
import { LocationProtection } from './location-protection.type';

@Resolver()
export class LocationProtectionResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly record: ReturnType<typeof createRecordLocationProtection>,
    private readonly review: ReturnType<typeof createReviewLocationProtection>,
    private readonly end: ReturnType<typeof createEndLocationProtection>,
    private readonly disclose: ReturnType<typeof createDiscloseLocation>,
  ) {}

  @Mutation(() => LocationProtection, {
    description: 'Hides where your child is, and what reveals it, from now on or from a day on.',
  })
  @Action('location-protection:record')
  async recordLocationProtection(
    @Arg('input', () => RecordLocationProtectionInput) input: RecordLocationProtectionInput,
    @Ctx() ctx: GraphContext,
  ): Promise<LocationProtection> {
    return toLocationProtection(await this.record(ctx, input), ctx.viewer, this.authorities);
  }

  @Mutation(() => LocationProtection, { description: 'A manager has looked at it again: the place of your child stays hidden.' })
  @Action('location-protection:review')
  async reviewLocationProtection(
    @Arg('input', () => ReviewLocationProtectionInput) input: ReviewLocationProtectionInput,
    @Ctx() ctx: GraphContext,
  ): Promise<LocationProtection> {
    return toLocationProtection(await this.review(ctx, input), ctx.viewer, this.authorities);
  }

  @Mutation(() => LocationProtection, { description: 'A manager says that the place of your child may be known again.' })
  @Action('location-protection:end')
  async endLocationProtection(
    @Arg('input', () => EndLocationProtectionInput) input: EndLocationProtectionInput,
    @Ctx() ctx: GraphContext,
  ): Promise<LocationProtection> {
    return toLocationProtection(await this.end(ctx, input), ctx.viewer, this.authorities);
  }

  @Mutation(() => LocationProtection, {
    description: 'Who may know a hidden place all the same: the provider, before its worker visits.',
  })
  @Action('location-protection:record')
  async discloseLocation(
    @Arg('input', () => DiscloseLocationInput) input: DiscloseLocationInput,
    @Ctx() ctx: GraphContext,
  ): Promise<LocationProtection> {
    return toLocationProtection(await this.disclose(ctx, input), ctx.viewer, this.authorities);
  }
}
