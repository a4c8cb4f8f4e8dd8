import { SchoolingStatus } from '@homeward/domain';
import { connectionOf } from '@homeward/service-kit';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { Child } from './child.type';

@ObjectType()
@Directive('@key(fields: "id")')
export class School {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Unique reference number, six digits.' })
  urn!: string;
}

@ObjectType({ description: 'Where a child is taught, or that nobody teaches them.' })
@Directive('@key(fields: "id")')
export class Schooling {
  @Field(() => ID)
  id!: string;

  @Field(() => Child, { nullable: true })
  child!: Child | null;

  @Field(() => School, { nullable: true })
  school!: School | null;

  @Field(() => SchoolingStatus, { nullable: true })
  status!: SchoolingStatus | null;

  @Field(() => Float, { nullable: true })
  attendancePercent!: number | null;

  @Field(() => Boolean, { description: 'The police have the child as missing at this moment.' })
  missingNow!: boolean;

  @Field(() => Date, { nullable: true })
  from!: Date | null;

  @Field(() => Date, { nullable: true })
  recordedAt!: Date | null;

  @Field(() => [String], { description: 'The fields that you may not see.' })
  withheld!: string[];
}

const classes = connectionOf(Schooling);
export const SchoolingEdge = classes.Edge;
export const SchoolingConnection = classes.Connection;
