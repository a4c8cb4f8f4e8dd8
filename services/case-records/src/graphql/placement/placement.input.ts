import { PlacementKind } from '@homeward/domain';
import { DateTime } from '@homeward/service-kit';
import { Length, Max, MaxLength, Min } from 'class-validator';
import { Field, Float, InputType } from 'type-graphql';
import type { EndPlacement, RecordPlacement } from '../../actions/placement/record-placement';

@InputType()
export class RecordPlacementInput implements RecordPlacement {
  @Field(() => String)
  @Length(1, 100, { message: 'has from 1 to 100 characters' })
  authorityChildId!: string;

  @Field(() => String, { description: 'Your own reference of the placement; recording it again corrects it.' })
  @Length(1, 100, { message: 'has from 1 to 100 characters' })
  reference!: string;

  @Field(() => PlacementKind)
  kind!: PlacementKind;

  @Field(() => String, {
    description: 'Name, GSS code, DfE code or id of the authority in whose area it is; your own for a placement at home.',
  })
  @Length(1, 200, { message: 'has from 1 to 200 characters' })
  hostAuthority!: string;

  @Field(() => String)
  @Length(1, 500, { message: 'has from 1 to 500 characters' })
  address!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(10, { message: 'has at most 10 characters' })
  postcode?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(200, { message: 'has at most 200 characters' })
  carerName?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(200, { message: 'has at most 200 characters' })
  establishment?: string | null;

  @Field(() => DateTime)
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When you told the host authority of it.' })
  notifiedHostAt?: Date | null;

  @Field(() => Float, { nullable: true, description: "From your authority's boundary, as the crow flies." })
  @Min(0, { message: 'is not negative' })
  @Max(1000, { message: 'is 1000 miles at most' })
  distanceMiles?: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the placement's contract asks for the area's own protocol." })
  contractRequiresProtocol?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The placement lies outside England, where no authority of the hub hosts it; `hostAuthority` is your own then.',
  })
  outsideEngland?: boolean | null;
}

@InputType()
export class EndPlacementInput implements EndPlacement {
  @Field(() => String)
  @Length(1, 100, { message: 'has from 1 to 100 characters' })
  reference!: string;

  @Field(() => DateTime)
  endedAt!: Date;
}
