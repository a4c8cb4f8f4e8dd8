import { Organisation } from '@homeward/service-kit';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CommissionTold } from '../../actions/commission';

@ObjectType({ description: 'An authority has commissioned a provider for its interviews.' })
export class Commission {
  @Field(() => ID)
  id!: string;

  @Field(() => Organisation)
  authority!: Organisation;

  @Field(() => Date)
  startsAt!: Date;

  @Field(() => Date, { nullable: true })
  endsAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Youngest, in whole years.' })
  agesFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'Oldest, in whole years.' })
  agesTo!: number | null;
}

@ObjectType()
@Directive('@key(fields: "id")')
export class Provider {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@InputType()
export class RecordCommissionInput implements CommissionTold {
  @Field(() => ID, { description: 'By its id: `provider.…`.' })
  provider!: string;

  @Field(() => Date)
  startsAt!: Date;

  @Field(() => Date, { nullable: true })
  endsAt?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Youngest child that it interviews, in whole years from 0 to 25 (004 App 3).',
  })
  agesFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Oldest child that it interviews, in whole years from 0 to 25 (004 App 3).' })
  agesTo?: number | null;
}
