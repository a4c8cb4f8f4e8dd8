import { IncidentState } from '@homeward/domain';
import { ConnectionArgs } from '@homeward/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { CloseIncident } from '../../actions/disclosure/disclosure-incidents';
import type { WithdrawDisclosure } from '../../actions/disclosure/withdraw-disclosure';

@InputType({
  description: 'What is withdrawn of one episode: from an organisation, single deliveries, or the release of an interview.',
})
export class WithdrawDisclosureInput implements WithdrawDisclosure {
  @Field(() => ID)
  episodeId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Everything that it was sent and may see of the episode. Its id, or an authority's name or code.",
  })
  @MaxLength(200, { message: 'has at most 200 characters' })
  organisation?: string | null;

  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(100, { message: 'has at most 100 entries' })
  deliveryIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  releaseId?: string | null;

  @Field(() => String)
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  reason!: string;
}

@InputType()
export class CloseDisclosureIncidentInput implements CloseIncident {
  @Field(() => ID)
  incidentId!: string;

  @Field(() => String, { description: 'What came of it: who has deleted it, who was told, what was learnt.' })
  @MaxLength(4000, { message: 'has at most 4000 characters' })
  outcome!: string;
}

@ArgsType()
export class DisclosureIncidentArgs extends ConnectionArgs {
  @Field(() => IncidentState, { nullable: true })
  state?: IncidentState | null;
}
