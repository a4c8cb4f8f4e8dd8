import { EpisodeState } from '@homeward/domain';
import { MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { invalidInput } from '../errors/app-error';
import { Action } from '../graph/action';
import { buildSubgraph } from '../graph/build-subgraph';
import { connectionOf, pageOf, type Page } from '../graph/connection';
import { ConnectionArgs } from '../graph/connection-args';
import { follow } from '../graph/follow';
import type { GraphContext } from '../graph/graph-context';
import { Organisation } from '../graph/organisation.type';
import { Rule } from '../graph/rule.type';
import { CalendarDate } from '../graph/scalars';
import { streamFrom } from '../graph/stream-from';
import type { Subgraph } from '../graph/subgraph';
import type { Platform } from '../platform/platform';

@ObjectType({ description: 'One absence of one child.' })
@Directive('@key(fields: "id")')
export class Episode {
  @Field(() => ID)
  id!: string;

  @Field(() => EpisodeState, { nullable: true, description: 'As the police see it.' })
  state?: EpisodeState | null;

  @Field({ nullable: true, deprecationReason: 'Kept for old clients.' })
  startedAt?: Date;

  @Field(() => Organisation, { nullable: true })
  responsibleAuthority?: Organisation | null;
}

@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
class Child {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
class Receipt {
  @Field(() => Child)
  child!: Child;

  @Field(() => Rule)
  rule!: Rule;

  @Field(() => CalendarDate, { nullable: true })
  day?: string | null;
}

@ArgsType()
class EpisodesArgs extends ConnectionArgs {
  @Field(() => [EpisodeState], { nullable: true })
  state?: EpisodeState[] | null;
}

@InputType({ description: 'What is to be noted.' })
class NoteInput {
  @Field(() => ID)
  childId!: string;

  @Field()
  @MaxLength(10, { message: 'may be 10 characters long at most' })
  text!: string;

  @Field(() => CalendarDate, { nullable: true })
  day?: string | null;
}

const { Connection: EpisodeConnection } = connectionOf(Episode);

/** Ids of episodes that exist and may be seen. */
export const SEEN = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];

@Resolver(() => Episode)
export class EpisodeResolver {
  /** How often the loader was asked. */
  batches = 0;
  /** Ids that the subscription is told of; the test adds to it. */
  readonly told: string[] = [];

  constructor(private readonly platform: Pick<Platform, 'database' | 'signals'>) {}

  tell(id: string): void {
    this.told.push(id);
    this.platform.signals.publish('tiny:told');
  }

  @Query(() => Episode, { nullable: true, description: 'One that you may see.' })
  @Action('episode:read')
  episode(
    @Arg('id', () => ID, { description: 'Of the episode.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Episode | null> {
    return this.byId(id, context);
  }

  @Query(() => EpisodeConnection)
  @Action('episode:read')
  episodes(@Args(() => EpisodesArgs) args: EpisodesArgs): Page<Episode> {
    return pageOf(
      SEEN.map((id) => ({ id })),
      args,
      ({ id }) => [id],
    );
  }

  @Query(() => String, { nullable: true })
  @Action('authority:read')
  faulty(@Arg('how') how: string): string {
    if (how === 'foreseen') throw invalidInput('how', 'Not like this.');
    throw new Error('The password is hunter2.');
  }

  @Mutation(() => Receipt)
  @Action('child:record')
  note(@Arg('input', () => NoteInput) input: NoteInput, @Ctx() context: GraphContext): Promise<Receipt> {
    return this.platform.database.write(context, 'child:record', async (tx) => {
      tx.saw(input.childId);
      return { child: { id: input.childId }, rule: { id: 'R-1', source: 'A test' }, day: input.day };
    });
  }

  @Subscription(() => Episode, {
    nullable: true,
    subscribe: streamFrom(
      () => EpisodeResolver,
      (resolver) => resolver.source(),
    ),
  })
  @Action('episode:read')
  episodeChanged(@Root() id: string, @Ctx() context: GraphContext): Promise<Episode | null> {
    return this.byId(id, context);
  }

  byId(id: string, context: GraphContext): Promise<Episode | null> {
    return context.loaders.one('episode', (ids: readonly string[]) => this.read(ids, context)).load(id);
  }

  private read(ids: readonly string[], context: GraphContext): Promise<(Episode | null)[]> {
    this.batches++;
    return this.platform.database.read(context, async (tx) => {
      tx.asked(...ids);
      tx.saw(...ids.filter((id) => SEEN.includes(id)));
      return ids.map((id) =>
        SEEN.includes(id) ? { id, state: EpisodeState.MISSING, startedAt: new Date('2025-11-22T02:10:00Z') } : null,
      );
    });
  }

  source(): AsyncIterableIterator<string> {
    let given = 0;
    return follow(this.platform.signals.subscribe('tiny:told'), async () => {
      const fresh = this.told.slice(given);
      given = this.told.length;
      return fresh;
    });
  }
}

export interface TinySubgraph {
  subgraph: Subgraph;
  resolver: EpisodeResolver;
}

/** A subgraph with one of everything, on a real database. */
export function tinySubgraph(platform: Platform): TinySubgraph {
  const resolver = new EpisodeResolver(platform);
  const subgraph = buildSubgraph({
    platform,
    resolvers: [EpisodeResolver],
    instances: [resolver],
    references: { Episode: ({ id }, context) => resolver.byId(id, context) },
  });
  return { subgraph, resolver };
}
