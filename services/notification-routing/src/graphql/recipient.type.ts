import { Organisation } from '@homeward/service-kit';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Who is told: a role of an organisation, and the person of that role where one is named.' })
export class Recipient {
  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => String, {
    description: 'A team or role: `front_door`, `out_of_hours`, `allocated_worker`, `provider`, `police` …',
  })
  role!: string;

  @Field(() => String, { nullable: true })
  personName!: string | null;
}
