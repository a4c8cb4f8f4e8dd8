import { IncidentState, WithdrawalCause } from '@homeward/domain';
import { connectionOf, DateTime, Organisation } from '@homeward/service-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Something was disclosed to somebody who should not have had it. Shown to the authority, or the desk, that answers for it, and to nobody else.',
})
@Directive('@key(fields: "id")')
export class DisclosureIncident {
  @Field(() => ID)
  id!: string;

  @Field(() => IncidentState)
  state!: IncidentState;

  @Field(() => WithdrawalCause, { description: 'What led to it.' })
  cause!: WithdrawalCause;

  @Field(() => DateTime)
  openedAt!: Date;

  @Field(() => String, { nullable: true })
  openedBy!: string | null;

  @Field(() => [Organisation], {
    nullable: true,
    description: 'From whom everything is withdrawn; none where single deliveries are.',
  })
  organisations!: Organisation[] | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => DateTime, { nullable: true })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true })
  closedBy!: string | null;

  @Field(() => String, { nullable: true })
  outcome!: string | null;

  @Field(() => [String])
  withheld!: string[];
}

const classes = connectionOf(DisclosureIncident);
export const DisclosureIncidentConnection = classes.Connection;
