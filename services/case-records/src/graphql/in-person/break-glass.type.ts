import { BreakGlassOutcome } from '@homeward/domain';
import { DateTime, Organisation } from '@homeward/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Somebody asked to open the record of a child in an emergency: who, why, and until when.' })
export class BreakGlass {
  /** Null where it may not be seen. */
  childId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => BreakGlassOutcome)
  outcome!: BreakGlassOutcome;

  @Field(() => DateTime)
  askedAt!: Date;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true })
  askedBy!: string | null;

  @Field(() => Organisation, { nullable: true })
  organisation!: Organisation | null;

  @Field(() => DateTime, { nullable: true, description: 'When the record shuts by itself.' })
  until!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Where it was shut before that.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true })
  endedBy!: string | null;

  @Field(() => [String])
  withheld!: string[];
}
