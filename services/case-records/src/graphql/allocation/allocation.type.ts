import { AllocationRole } from '@homeward/domain';
import { DateTime } from '@homeward/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Authority } from '../authority/authority.type';

@ObjectType({ description: 'Who holds a role for a child.' })
export class Allocation {
  @Field(() => ID)
  id!: string;

  @Field(() => AllocationRole, { nullable: true })
  role!: AllocationRole | null;

  @Field(() => Authority, { nullable: true })
  authority!: Authority | null;

  @Field(() => String, { nullable: true })
  personName!: string | null;

  @Field(() => String, { nullable: true, description: "The subject of the person's account." })
  personSubject!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  team!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => DateTime, { nullable: true })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  endedAt!: Date | null;

  @Field(() => [String])
  withheld!: string[];
}
