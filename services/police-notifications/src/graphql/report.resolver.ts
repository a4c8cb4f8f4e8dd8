import { Action, type GraphContext } from '@homeward/service-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Report } from '../actions/report/report';
import type { ReportNotification } from '../actions/notification/report-notification';
import { ChangeRiskInput, RecordSightingInput } from './course.input';
import { RecordReturnInput, ReportFoundInput, RetractFoundInput } from './found.input';
import { ReportMissingInput } from './missing.input';
import { Accepted, Duplicate, ReceiptResult } from './receipt.type';
import { RecordSafeAndWellInput } from './safe-and-well.input';

/** The door of a force's own system. What it sends is kept whole; only what cannot be read at all is refused. */
@Resolver()
export class ReportResolver {
  constructor(private readonly report: ReportNotification) {}

  @Mutation(() => ReceiptResult)
  @Action('notification:report')
  reportMissing(
    @Arg('input', () => ReportMissingInput) told: ReportMissingInput,
    @Ctx() ctx: GraphContext,
  ): Promise<typeof ReceiptResult> {
    return this.receive(ctx, { kind: 'MISSING', told });
  }

  @Mutation(() => ReceiptResult)
  @Action('notification:report')
  reportFound(
    @Arg('input', () => ReportFoundInput) told: ReportFoundInput,
    @Ctx() ctx: GraphContext,
  ): Promise<typeof ReceiptResult> {
    return this.receive(ctx, { kind: 'FOUND', told });
  }

  @Mutation(() => ReceiptResult)
  @Action('notification:report')
  recordReturn(
    @Arg('input', () => RecordReturnInput) told: RecordReturnInput,
    @Ctx() ctx: GraphContext,
  ): Promise<typeof ReceiptResult> {
    return this.receive(ctx, { kind: 'RETURNED', told });
  }

  @Mutation(() => ReceiptResult)
  @Action('notification:report')
  changeRisk(
    @Arg('input', () => ChangeRiskInput) told: ChangeRiskInput,
    @Ctx() ctx: GraphContext,
  ): Promise<typeof ReceiptResult> {
    return this.receive(ctx, { kind: 'RISK_CHANGED', told });
  }

  @Mutation(() => ReceiptResult)
  @Action('notification:report')
  recordSafeAndWell(
    @Arg('input', () => RecordSafeAndWellInput) told: RecordSafeAndWellInput,
    @Ctx() ctx: GraphContext,
  ): Promise<typeof ReceiptResult> {
    return this.receive(ctx, { kind: 'SAFE_AND_WELL', told });
  }

  @Mutation(() => ReceiptResult)
  @Action('notification:report')
  retractFound(
    @Arg('input', () => RetractFoundInput) told: RetractFoundInput,
    @Ctx() ctx: GraphContext,
  ): Promise<typeof ReceiptResult> {
    return this.receive(ctx, { kind: 'FOUND_RETRACTED', told });
  }

  @Mutation(() => ReceiptResult)
  @Action('notification:report')
  recordSighting(
    @Arg('input', () => RecordSightingInput) told: RecordSightingInput,
    @Ctx() ctx: GraphContext,
  ): Promise<typeof ReceiptResult> {
    return this.receive(ctx, { kind: 'SIGHTING', told });
  }

  private async receive(ctx: GraphContext, report: Report): Promise<typeof ReceiptResult> {
    const { outcome, receipt } = await this.report(ctx, report);
    return Object.assign(outcome === 'Accepted' ? new Accepted() : new Duplicate(), { receipt });
  }
}
