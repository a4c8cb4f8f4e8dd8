import { RestrictionReason } from '@homeward/domain';
import { DateTime, Organisation } from '@homeward/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Somebody who must not be told of a child. Of organisation, role and person, each that is named must agree.',
})
export class ContactRestriction {
  @Field(() => ID)
  id!: string;

  @Field(() => Organisation, { nullable: true })
  organisation!: Organisation | null;

  @Field(() => String, { nullable: true })
  role!: string | null;

  @Field(() => String, { nullable: true })
  personName!: string | null;

  @Field(() => String, { nullable: true })
  personSubject!: string | null;

  @Field(() => RestrictionReason, { nullable: true })
  reason!: RestrictionReason | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => DateTime, { nullable: true })
  fromAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Null: until it is lifted.' })
  untilAt!: Date | null;

  @Field(() => [String])
  withheld!: string[];
}
