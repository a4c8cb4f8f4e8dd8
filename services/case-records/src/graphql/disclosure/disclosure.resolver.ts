import { Action, pageOf, type GraphContext, type Page } from '@homeward/service-kit';
import { redact } from '@homeward/access';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { DisclosureIncidents, OwnIncident } from '../../actions/disclosure/disclosure-incidents';
import type { createWithdrawDisclosure } from '../../actions/disclosure/withdraw-disclosure';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { readPosition } from '../position';
import { DisclosureIncident, DisclosureIncidentConnection } from './disclosure-incident.type';
import { CloseDisclosureIncidentInput, DisclosureIncidentArgs, WithdrawDisclosureInput } from './disclosure.input';

@Resolver(() => DisclosureIncident)
export class DisclosureResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly withdraw: ReturnType<typeof createWithdrawDisclosure>,
    private readonly incidents: DisclosureIncidents,
  ) {}

  @Mutation(() => DisclosureIncident, {
    nullable: true,
    description:
      'What was disclosed should not have been. It is recalled, whoever had it is asked to delete it, and the access ends; nothing pretends that it was unsent.',
  })
  @Action('disclosure:withdraw')
  async withdrawDisclosure(
    @Arg('input', () => WithdrawDisclosureInput) input: WithdrawDisclosureInput,
    @Ctx() ctx: GraphContext,
  ): Promise<DisclosureIncident | null> {
    return this.byId(await this.withdraw(ctx, input), ctx);
  }

  @Mutation(() => DisclosureIncident, {
    nullable: true,
    description: 'An incident is dealt with; its outcome stands in the trail.',
  })
  @Action('disclosure-incident:close')
  async closeDisclosureIncident(
    @Arg('input', () => CloseDisclosureIncidentInput) input: CloseDisclosureIncidentInput,
    @Ctx() ctx: GraphContext,
  ): Promise<DisclosureIncident | null> {
    return this.byId(await this.incidents.close(ctx, input), ctx);
  }

  @Query(() => DisclosureIncidentConnection, { description: 'Those that your organisation answers for, newest first.' })
  @Action('disclosure-incident:read')
  async disclosureIncidents(
    @Args(() => DisclosureIncidentArgs) args: DisclosureIncidentArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Page<DisclosureIncident>> {
    const rows = await this.incidents.page(ctx, {
      limit: args.first + 1,
      state: args.state ?? null,
      after: readPosition(args.after),
    });
    return pageOf(
      rows,
      args,
      (row) => [row.cursorAt, row.id],
      (row) => this.toIncident(row, ctx),
    );
  }

  /** Also the way in from another service's field. */
  async byId(id: string, ctx: GraphContext): Promise<DisclosureIncident | null> {
    const loader = ctx.loaders.one('disclosure-incident', (ids: readonly string[]) => this.incidents.byIds(ctx, ids));
    const row = await loader.load(id);
    return row ? this.toIncident(row, ctx) : null;
  }

  private toIncident(row: OwnIncident, { viewer }: GraphContext): DisclosureIncident {
    const { id, state, cause, openedAt, openedBy, reason, closedAt, closedBy, outcome } = row;
    const organisations = row.organisationIds.map((one) => this.authorities.toOrganisation(one));
    const shown = redact('DisclosureIncident', row.relations, viewer, {
      id,
      state,
      cause,
      openedAt,
      openedBy,
      organisations,
      reason,
      closedAt,
      closedBy,
      outcome,
    });
    return Object.assign(new DisclosureIncident(), shown);
  }
}
