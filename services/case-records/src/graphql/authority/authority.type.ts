import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A police force.' })
@Directive('@key(fields: "id")')
export class PoliceForce {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType({ description: 'A local authority of England, by reference data that is the same for everyone.' })
@Directive('@key(fields: "id")')
export class Authority {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Office for National Statistics, nine characters.' })
  gssCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Department for Education, three digits.' })
  dfeCode!: string | null;

  @Field(() => PoliceForce, { nullable: true })
  policeForce!: PoliceForce | null;

  @Field(() => Boolean, {
    description: 'Whether the hub has its own missing protocol; without one the statutory fallback applies.',
  })
  hasProtocol!: boolean;
}
