import { OrganisationKind } from '@homeward/domain';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Reference data, the same in every service: `platform.organisations.byId(id)` is one. */
@ObjectType({ description: 'An authority, a police force, a provider, a school or a desk of the hub.' })
@Directive('@shareable')
export class Organisation {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => OrganisationKind)
  kind!: OrganisationKind;
}
