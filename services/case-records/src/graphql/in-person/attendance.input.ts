import { AttendanceKind } from '@homeward/domain';
import { DateTime } from '@homeward/service-kit';
import { Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import type { InviteAttendee } from '../../actions/attendance/invite-attendee';
import type { RecordCarer } from '../../actions/attendance/record-carer';

const { MEETING, PANEL } = AttendanceKind;
export const InvitedTo = { MEETING, PANEL } as const;
type InvitedTo = (typeof InvitedTo)[keyof typeof InvitedTo];
registerEnumType(InvitedTo, { name: 'InvitedTo' });

const LENGTH = { message: 'has from 1 to 200 characters' };

@InputType()
export class InviteAttendeeInput implements InviteAttendee {
  @Field(() => ID, { nullable: true, description: 'The meeting that is owed; or `episodeId`.' })
  dutyId?: string | null;

  @Field(() => ID, { nullable: true })
  episodeId?: string | null;

  @Field(() => String, { description: "The person's account: the subject of the tokens of its organisation." })
  @Length(1, 200, LENGTH)
  personSubject!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(200, { message: 'has at most 200 characters' })
  personName?: string | null;

  @Field(() => String, { description: "An organisation's id, or an authority's name or code." })
  @Length(1, 200, LENGTH)
  organisation!: string;

  @Field(() => InvitedTo)
  as!: InvitedTo;

  @Field(() => DateTime, { nullable: true, description: 'Now, when not given.' })
  from?: Date | null;

  @Field(() => DateTime, { description: 'Then it ends by itself; 31 days after it begins at most.' })
  until!: Date;
}

@InputType()
export class RecordCarerInput implements RecordCarer {
  @Field(() => String)
  @Length(1, 100, { message: 'has from 1 to 100 characters' })
  authorityChildId!: string;

  @Field(() => String, { description: "The carer's account, which your authority gives." })
  @Length(1, 200, LENGTH)
  personSubject!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(200, { message: 'has at most 200 characters' })
  personName?: string | null;

  @Field(() => DateTime)
  from!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Until `endAttendance`, when not given.' })
  until?: Date | null;
}
