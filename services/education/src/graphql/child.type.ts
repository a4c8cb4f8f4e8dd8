import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by case-records; what this service knows of one is where they are taught. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Child {
  @Field(() => ID)
  id!: string;
}
