import { AttendanceKind } from '@homeward/domain';
import { DateTime, Organisation } from '@homeward/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One person who reads a child, or one episode of it, for a time.' })
export class Attendance {
  @Field(() => ID)
  id!: string;

  @Field(() => AttendanceKind)
  kind!: AttendanceKind;

  @Field(() => DateTime)
  from!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends by itself; null for who cares for the child, until that ends.',
  })
  until!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Where it was ended before that.' })
  endedAt!: Date | null;

  @Field(() => Organisation, { nullable: true })
  organisation!: Organisation | null;

  @Field(() => String, { nullable: true })
  personName!: string | null;

  @Field(() => String, { nullable: true, description: "The person's account." })
  personSubject!: string | null;

  @Field(() => String, { nullable: true, description: 'Who gave it.' })
  givenBy!: string | null;

  @Field(() => [String])
  withheld!: string[];
}
