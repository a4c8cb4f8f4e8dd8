import { Category, EpisodeState, FoundPlace, Risk } from '@homeward/domain';
import { connectionOf, DateTime, Organisation } from '@homeward/service-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { SeenEpisode } from '../../store/episode.store';
import { Authority } from '../authority/authority.type';

@ObjectType({ description: 'One absence of one child, from all that was said of it. Its five times are kept apart.' })
@Directive('@key(fields: "id")')
export class Episode {
  /** What the fields that are resolved on their own are read from. */
  row!: SeenEpisode;

  @Field(() => ID)
  id!: string;

  @Field(() => EpisodeState, { nullable: true })
  state!: EpisodeState | null;

  @Field(() => Category, { nullable: true, description: 'As the police see it.' })
  category!: Category | null;

  @Field(() => Risk, { nullable: true, description: 'As the police grade it now.' })
  risk!: Risk | null;

  @Field(() => DateTime, { nullable: true })
  leftPlacementAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  lastSeenAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  reportedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'The later of left placement and last seen.' })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  foundAt!: Date | null;

  @Field(() => FoundPlace, { nullable: true })
  foundPlace!: FoundPlace | null;

  @Field(() => DateTime, { nullable: true })
  returnedAt!: Date | null;

  @Field(() => Authority, { nullable: true })
  responsibleAuthority!: Authority | null;

  @Field(() => Authority, {
    nullable: true,
    description: 'Where the child lived when it went missing, if that is another authority.',
  })
  hostAuthority!: Authority | null;

  @Field(() => [String])
  withheld!: string[];
}

const classes = connectionOf(Episode);
export const EpisodeConnection = classes.Connection;

@ObjectType({ description: "A police force's own reference of an episode; a hand-over leaves two." })
export class PoliceReference {
  @Field(() => Organisation)
  force!: Organisation;

  @Field(() => String)
  reference!: string;
}

@ObjectType({ description: 'Somebody looked at a child, an episode or a report of it, or changed it, or was refused.' })
export class Access {
  @Field(() => DateTime)
  at!: Date;

  @Field(() => String)
  actorName!: string;

  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => String)
  action!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For which purpose they asked, as in `FIND_CHILD`; null where it was not kept yet.',
  })
  purpose!: string | null;

  @Field(() => String, { description: 'SHOWN, CHANGED, REFUSED or NOTHING.' })
  outcome!: string;

  @Field(() => String)
  service!: string;
}

@ObjectType({ description: 'An authority that was told said that the place is not its own.' })
export class PlaceCorrection {
  @Field(() => Organisation)
  authority!: Organisation;

  @Field(() => Organisation, {
    nullable: true,
    description:
      "To whom it sent the report on. Null: to nobody by name; the child's own authorities have it, or the safeguarding desk.",
  })
  sentTo!: Organisation | null;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTime)
  correctedAt!: Date;

  @Field(() => String)
  correctedBy!: string;
}
