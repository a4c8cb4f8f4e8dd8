import { DutyKind, DutyState } from '@homeward/domain';
import { ConnectionArgs } from '@homeward/service-kit';
import { Max, Min } from 'class-validator';
import { ArgsType, Field, InputType, Int } from 'type-graphql';

@InputType()
export class DutyFilter {
  @Field(() => [DutyState], { nullable: true, description: 'All that is still owed, when not given.' })
  state?: DutyState[] | null;

  @Field(() => DutyKind, { nullable: true })
  kind?: DutyKind | null;

  @Field(() => Int, { nullable: true })
  @Min(0, { message: 'is not negative' })
  @Max(8760, { message: 'is a year at most' })
  dueWithinHours?: number | null;
}

@ArgsType()
export class DutyArgs extends ConnectionArgs {
  @Field(() => DutyFilter, { nullable: true })
  filter?: DutyFilter | null;
}
