import { DateTime, Organisation, Rule } from '@homeward/service-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One thing that was decided, and why.' })
export class Outcome {
  @Field(() => String, {
    description: 'TELL, WITHHOLD, RECORD, REFUSE_RECORD, NOTE, the kind of a duty, or INTERVIEW_ and whether it is needed.',
  })
  kind!: string;

  @Field(() => Rule)
  rule!: Rule;

  @Field(() => String)
  because!: string;

  @Field(() => Organisation, { nullable: true })
  organisation!: Organisation | null;

  @Field(() => String, { nullable: true })
  role!: string | null;
}

@ObjectType({ description: 'What the protocols said at one moment, in which versions.' })
@Directive('@key(fields: "id")')
export class Decision {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => String)
  subject!: string;

  @Field(() => [String])
  packs!: string[];

  @Field(() => [Outcome])
  outcomes!: Outcome[];
}
