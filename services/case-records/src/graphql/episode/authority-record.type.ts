import { Capacity, Category, RecordState, Risk } from '@homeward/domain';
import { DateTime, Rule } from '@homeward/service-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Authority } from '../authority/authority.type';

@ObjectType({ description: "One authority's file on an episode, in the capacity in which it acts." })
@Directive('@key(fields: "id")')
export class AuthorityRecord {
  @Field(() => ID)
  id!: string;

  @Field(() => Authority)
  authority!: Authority;

  @Field(() => Capacity)
  capacity!: Capacity;

  @Field(() => DateTime, { nullable: true })
  openedAt!: Date | null;

  @Field(() => RecordState, { nullable: true })
  state!: RecordState | null;

  @Field(() => Category, {
    nullable: true,
    description: "How this authority sees the absence; the police's own category stands on the episode.",
  })
  category!: Category | null;

  @Field(() => Rule, { nullable: true, description: 'The rule by which it sees it so; null where it follows the police.' })
  categoryRule!: Rule | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "The police's category is not recognised here: a discrepancy, to be raised with them.",
  })
  categoryRefused!: boolean | null;

  @Field(() => Risk, { nullable: true })
  risk!: Risk | null;

  @Field(() => Rule, { nullable: true, description: 'Why it was opened.' })
  rule!: Rule | null;

  @Field(() => [String])
  withheld!: string[];
}
