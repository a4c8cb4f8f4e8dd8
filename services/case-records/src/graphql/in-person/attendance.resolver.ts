import { Action, type GraphContext } from '@homeward/service-kit';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { createEndAttendance } from '../../actions/attendance/end-attendance';
import type { createInviteAttendee } from '../../actions/attendance/invite-attendee';
import type { createRecordCarer } from '../../actions/attendance/record-carer';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { InviteAttendeeInput, RecordCarerInput } from './attendance.input';
import { Attendance } from './attendance.type';
import { toAttendance } from './in-person.mapper';

@Resolver()
export class AttendanceResolver {
  constructor(
    private readonly authorities: AuthorityMapper,
    private readonly invite: ReturnType<typeof createInviteAttendee>,
    private readonly recordCare: ReturnType<typeof createRecordCarer>,
    private readonly end: ReturnType<typeof createEndAttendance>,
  ) {}

  @Mutation(() => Attendance, {
    description: 'One person may read what a meeting or a panel is about, until its end; nobody else of its organisation may.',
  })
  @Action('attendance:invite')
  async inviteAttendee(
    @Arg('input', () => InviteAttendeeInput) input: InviteAttendeeInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Attendance> {
    return toAttendance(await this.invite(ctx, input), ctx.viewer, this.authorities);
  }

  @Mutation(() => Attendance, {
    description: 'Who cares for your child: that person reads that the child is missing, since when, and whom to ring.',
  })
  @Action('carer:record')
  async recordCarer(
    @Arg('input', () => RecordCarerInput) input: RecordCarerInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Attendance> {
    return toAttendance(await this.recordCare(ctx, input), ctx.viewer, this.authorities);
  }

  @Mutation(() => Attendance, { description: 'Somebody is not invited any more, or does not care for the child any more.' })
  @Action('attendance:end')
  async endAttendance(@Arg('id', () => ID) id: string, @Ctx() ctx: GraphContext): Promise<Attendance> {
    return toAttendance(await this.end(ctx, id), ctx.viewer, this.authorities);
  }
}
