import { Action, type GraphContext } from '@homeward/service-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { createRecordEpisodeFacts } from '../../actions/episode/record-episode-facts';
import type { createRecordAuthorisation } from '../../actions/record/record-authorisation';
import type { createWaiveInterview } from '../../actions/interview/waive-interview';
import { RecordAuthorisationInput, RecordEpisodeFactsInput, WaiveInterviewInput } from './episode.input';
import type { EpisodeResolver } from './episode.resolver';
import { AuthorityRecord } from './authority-record.type';
import type { EpisodeReferences } from './episode-references';
import { Episode } from './episode.type';

@Resolver()
export class EpisodeChangesResolver {
  constructor(
    private readonly episodes: EpisodeResolver,
    private readonly recordFacts: ReturnType<typeof createRecordEpisodeFacts>,
    private readonly waive: ReturnType<typeof createWaiveInterview>,
    private readonly authorise: ReturnType<typeof createRecordAuthorisation>,
    private readonly references: EpisodeReferences,
  ) {}

  @Mutation(() => Episode, {
    nullable: true,
    description: 'What your authority knows of an absence beside the police. Everything is decided anew.',
  })
  @Action('episode-facts:record')
  async recordEpisodeFacts(
    @Arg('input', () => RecordEpisodeFactsInput) input: RecordEpisodeFactsInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Episode | null> {
    return this.episodes.byId(await this.recordFacts(ctx, input), ctx);
  }

  @Mutation(() => Episode, {
    nullable: true,
    description: 'No return home interview is needed: why, and who agreed. It stays owed until all who must agree do.',
  })
  @Action('interview:waive')
  async waiveInterview(
    @Arg('input', () => WaiveInterviewInput) input: WaiveInterviewInput,
    @Ctx() ctx: GraphContext,
  ): Promise<Episode | null> {
    return this.episodes.byId(await this.waive(ctx, input), ctx);
  }

  @Mutation(() => AuthorityRecord, {
    nullable: true,
    description:
      'Your authority takes a step that is its own to take: publicity, or the end of its service. With everybody whom its protocol names.',
  })
  @Action('authorisation:record')
  async recordAuthorisation(
    @Arg('input', () => RecordAuthorisationInput) input: RecordAuthorisationInput,
    @Ctx() ctx: GraphContext,
  ): Promise<AuthorityRecord | null> {
    return this.references.recordById(await this.authorise(ctx, input), ctx);
  }
}
