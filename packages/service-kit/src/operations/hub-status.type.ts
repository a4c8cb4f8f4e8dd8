import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How the hub itself is doing: counts and times, no child.' })
export class HubStatus {
  @Field(() => Date, { description: 'Duties, windows and access dates run on this clock.' })
  businessNow!: Date;

  @Field(() => Boolean, { description: 'Whether the business clock may be moved; never in production.' })
  simulated!: boolean;

  @Field(() => Int, { description: 'Consumptions of events that are still to be worked, of all services.' })
  openEvents!: number;

  @Field(() => Int, { description: 'Consumptions that failed too often and wait for a person.' })
  deadEvents!: number;
}
