import { PlacementKind } from '@homeward/domain';
import { DateTime } from '@homeward/service-kit';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Authority } from '../authority/authority.type';

@ObjectType({ description: 'Where a child lives, or lived.' })
export class Placement {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: "The responsible authority's own reference." })
  reference!: string | null;

  @Field(() => PlacementKind, { nullable: true })
  kind!: PlacementKind | null;

  @Field(() => Authority, { nullable: true })
  responsibleAuthority!: Authority | null;

  @Field(() => Authority, { nullable: true, description: 'The authority in whose area it is.' })
  hostAuthority!: Authority | null;

  @Field(() => String, { nullable: true })
  address!: string | null;

  @Field(() => String, { nullable: true })
  postcode!: string | null;

  @Field(() => String, { nullable: true })
  carerName!: string | null;

  @Field(() => String, { nullable: true })
  establishment!: string | null;

  @Field(() => DateTime, { nullable: true })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  endedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the host was told of it; null where nobody said that it was.' })
  notifiedHostAt!: Date | null;

  @Field(() => Float, { nullable: true, description: "From the responsible authority's boundary, as the crow flies." })
  distanceMiles!: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the placement's contract asks for the area's own protocol." })
  contractRequiresProtocol!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The placement lies outside England.' })
  outsideEngland!: boolean | null;

  @Field(() => [String])
  withheld!: string[];
}
