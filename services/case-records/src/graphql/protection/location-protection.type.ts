import { LocationProtectionKind, RestrictionReason } from '@homeward/domain';
import { DateTime, Organisation } from '@homeward/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'The place of a child, and whatever reveals it, is hidden from all but the responsible authority, the host of the current placement and those to whom it is disclosed.',
})
export class LocationProtection {
  @Field(() => ID)
  id!: string;

  @Field(() => LocationProtectionKind, { nullable: true })
  kind!: LocationProtectionKind | null;

  @Field(() => RestrictionReason, { nullable: true })
  reason!: RestrictionReason | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => DateTime, { nullable: true })
  fromAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Null: until a manager ends it.' })
  untilAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a manager is to look again whether it stays; it stays all the same.',
  })
  reviewAt!: Date | null;

  @Field(() => [Organisation], { nullable: true, description: 'Null: from everybody but those who keep the place.' })
  hiddenFrom!: Organisation[] | null;

  @Field(() => [Organisation], { nullable: true, description: 'Who may know the place beside those who keep it.' })
  disclosedTo!: Organisation[] | null;

  @Field(() => String, { nullable: true, description: 'The person who decided it.' })
  authorisedBy!: string | null;

  @Field(() => String, { nullable: true })
  recordedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'The manager who ended it.' })
  endedBy!: string | null;

  @Field(() => String, { nullable: true })
  endedBecause!: string | null;

  @Field(() => [String])
  withheld!: string[];
}
