import { AllocationRole } from '@homeward/domain';
import { DateTime } from '@homeward/service-kit';
import { IsEmail, Length, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { RecordAllocation } from '../../actions/allocation/record-allocation';

@InputType()
export class RecordAllocationInput implements RecordAllocation {
  @Field(() => String)
  @Length(1, 100, { message: 'has from 1 to 100 characters' })
  authorityChildId!: string;

  @Field(() => AllocationRole)
  role!: AllocationRole;

  @Field(() => String)
  @Length(1, 200, { message: 'has from 1 to 200 characters' })
  personName!: string;

  @Field(() => String, { nullable: true, description: "The subject of the person's account, where there is one." })
  @MaxLength(200, { message: 'has at most 200 characters' })
  personSubject?: string | null;

  @Field(() => String, { nullable: true })
  @IsEmail({}, { message: 'is no e-mail address; leave it out if there is none' })
  email?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(200, { message: 'has at most 200 characters' })
  team?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(40, { message: 'has at most 40 characters' })
  phone?: string | null;

  @Field(() => DateTime)
  startedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'From when the person holds the role no longer, and reads nothing of the child any more; otherwise until another takes it.',
  })
  endedAt?: Date | null;
}
