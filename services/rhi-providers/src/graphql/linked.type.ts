import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by case-records; what this service knows of one is who interviews about it, and what was told. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Episode {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Child {
  @Field(() => ID)
  id!: string;
}
