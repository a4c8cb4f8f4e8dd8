import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by case-records; what this service knows of one is what police told about it. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Episode {
  @Field(() => ID)
  id!: string;
}
