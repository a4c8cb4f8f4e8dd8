import { DecisionReason } from '@homeward/domain';
import { DateTime, Organisation, Rule } from '@homeward/service-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One thing that was decided, and why.' })
export class Outcome {
  @Field(() => String, {
    description:
      'TELL, WITHHOLD, RECORD, CATEGORY, NOTE, the kind of a duty, REFUSE_ and what is refused, INTERVIEW_ and whether it is needed, CRITERION_ and what it came to, or TERM_ and what is asked of whoever interviews.',
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

  @Field(() => DecisionReason, { description: 'What led to it.' })
  reason!: DecisionReason;

  @Field(() => [String])
  packs!: string[];

  @Field(() => [Outcome])
  outcomes!: Outcome[];
}
