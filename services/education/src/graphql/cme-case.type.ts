import { CmeCaseState } from '@homeward/domain';
import { connectionOf } from '@homeward/service-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Child } from './child.type';

@ObjectType({ description: 'One question to one body, with its dates out and back.' })
export class CmeEnquiry {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  body!: string;

  @Field(() => Date)
  askedAt!: Date;

  @Field(() => Date, { nullable: true })
  answeredAt!: Date | null;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => Boolean)
  childFound!: boolean;
}

@ObjectType({
  description: "One authority's search for a child who is missing education; it ends with the child found, and rests otherwise.",
})
@Directive('@key(fields: "id")')
export class CmeCase {
  @Field(() => ID)
  id!: string;

  @Field(() => Child, { nullable: true })
  child!: Child | null;

  @Field(() => CmeCaseState)
  state!: CmeCaseState;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => Date, { nullable: true })
  openedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'While dormant: when somebody must look again.' })
  reviewAt!: Date | null;

  @Field(() => [CmeEnquiry], { nullable: true, description: 'In the order in which they were asked.' })
  enquiries!: CmeEnquiry[] | null;

  @Field(() => [String], { description: 'The fields that you may not see.' })
  withheld!: string[];
}

const classes = connectionOf(CmeCase);
export const CmeCaseEdge = classes.Edge;
export const CmeCaseConnection = classes.Connection;
