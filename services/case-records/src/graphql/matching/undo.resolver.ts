import { Action, type GraphContext } from '@homeward/service-kit';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { createRecordAdoption } from '../../actions/adoption/record-adoption';
import type { createMergeChildren } from '../../actions/matching/merge-children';
import type { createNotOurs } from '../../actions/matching/not-ours';
import type { createSeparateRecords } from '../../actions/matching/separate-records';
import type { createSplitChild } from '../../actions/matching/split-child';
import type { ChildResolver } from '../child/child.resolver';
import { Child } from '../child/child.type';
import type { EpisodeResolver } from '../episode/episode.resolver';
import { Episode } from '../episode/episode.type';
import { MergeChildrenInput, NotOursInput, RecordAdoptionInput, SeparateRecordsInput, SplitChildInput } from './undo.input';

@ObjectType({ description: 'The authority has said so; what follows is decided.' })
export class DisownedReport {
  @Field(() => Episode, { nullable: true, description: 'Null where nothing of it is yours to see any more.' })
  episode!: Episode | null;
}

@ObjectType({ description: 'The identity is sealed; nothing of it is shown to anybody.' })
export class SealedIdentity {
  @Field(() => Boolean)
  sealed!: boolean;
}

@ObjectType({ description: 'Whose the records are is put right, and everything is decided anew.' })
export class CorrectedIdentity {
  @Field(() => Child, { nullable: true, description: 'To whom they belong now. Null where that child is not yours to see.' })
  child!: Child | null;
}

/** What puts a wrong match right. */
@Resolver()
export class UndoResolver {
  constructor(
    private readonly children: ChildResolver,
    private readonly episodes: EpisodeResolver,
    private readonly actions: {
      notOurs: ReturnType<typeof createNotOurs>;
      merge: ReturnType<typeof createMergeChildren>;
      split: ReturnType<typeof createSplitChild>;
      separate: ReturnType<typeof createSeparateRecords>;
      adopt: ReturnType<typeof createRecordAdoption>;
    },
  ) {}

  @Mutation(() => DisownedReport, {
    description:
      'You were told, and the place or the child is not yours. Another front door, or the safeguarding desk, is told in the same decision; what you had ends.',
  })
  @Action('notification:not-ours')
  async notOurs(@Arg('input', () => NotOursInput) input: NotOursInput, @Ctx() ctx: GraphContext): Promise<DisownedReport> {
    const episodeId = await this.actions.notOurs(ctx, input);
    return { episode: await this.episodes.byId(episodeId, ctx) };
  }

  @Mutation(() => CorrectedIdentity, { description: 'Two records are one child. `splitChild` takes it back.' })
  @Action('child:merge')
  async mergeChildren(
    @Arg('input', () => MergeChildrenInput) input: MergeChildrenInput,
    @Ctx() ctx: GraphContext,
  ): Promise<CorrectedIdentity> {
    return this.shown(await this.actions.merge(ctx, input), ctx);
  }

  @Mutation(() => CorrectedIdentity, {
    description: 'A merge was a mistake: both children stand again, each with what was its own.',
  })
  @Action('child:split')
  async splitChild(
    @Arg('input', () => SplitChildInput) input: SplitChildInput,
    @Ctx() ctx: GraphContext,
  ): Promise<CorrectedIdentity> {
    return this.shown(await this.actions.split(ctx, input), ctx);
  }

  @Mutation(() => CorrectedIdentity, { description: 'Some reports of a child are about somebody else.' })
  @Action('child:split')
  async separateRecords(
    @Arg('input', () => SeparateRecordsInput) input: SeparateRecordsInput,
    @Ctx() ctx: GraphContext,
  ): Promise<CorrectedIdentity> {
    return this.shown(await this.actions.separate(ctx, input), ctx);
  }

  @Mutation(() => SealedIdentity, {
    description: 'Your child was adopted: the identity that it had is sealed for everybody, you included.',
  })
  @Action('child:record-adoption')
  async recordAdoption(
    @Arg('input', () => RecordAdoptionInput) input: RecordAdoptionInput,
    @Ctx() ctx: GraphContext,
  ): Promise<SealedIdentity> {
    await this.actions.adopt(ctx, input);
    return { sealed: true };
  }

  private async shown(childId: string, ctx: GraphContext): Promise<CorrectedIdentity> {
    return { child: await this.children.byId(childId, ctx) };
  }
}
