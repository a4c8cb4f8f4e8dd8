import { NotOursBecause } from '@homeward/domain';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { RecordAdoption } from '../../actions/adoption/record-adoption';
import type { MergeChildren } from '../../actions/matching/merge-children';
import type { NotOurs } from '../../actions/matching/not-ours';
import type { SeparateRecords } from '../../actions/matching/separate-records';
import type { SplitChild } from '../../actions/matching/split-child';

const LONGEST = { message: 'has at most 2000 characters' };

@InputType()
export class NotOursInput implements NotOurs {
  @Field(() => ID, { nullable: true, description: 'A notification of the episode, where its id is not at hand.' })
  notificationId?: string | null;

  @Field(() => ID, { nullable: true })
  episodeId?: string | null;

  @Field(() => NotOursBecause)
  because!: NotOursBecause;

  @Field(() => String, {
    nullable: true,
    description:
      "Whose it is: an authority's id, name or code. Not given: the child's own authorities have it, or the safeguarding desk takes it.",
  })
  @MaxLength(200, { message: 'has at most 200 characters' })
  sendTo?: string | null;

  @Field(() => String)
  @MaxLength(2000, LONGEST)
  reason!: string;
}

@InputType()
export class MergeChildrenInput implements MergeChildren {
  @Field(() => ID, { description: 'The record that stands from now on.' })
  keep!: string;

  @Field(() => ID, { description: 'The record that leads nowhere any more; what is recorded of it belongs to the other.' })
  duplicate!: string;

  @Field(() => String)
  @MaxLength(2000, LONGEST)
  reason!: string;
}

@InputType()
export class SplitChildInput implements SplitChild {
  @Field(() => ID, { description: 'The child that was kept.' })
  childId!: string;

  @Field(() => ID, { description: 'The one that was merged into it.' })
  duplicate!: string;

  @Field(() => String)
  @MaxLength(2000, LONGEST)
  reason!: string;
}

@InputType()
export class PoliceReferenceInput {
  @Field(() => ID)
  forceId!: string;

  @Field(() => String)
  @MaxLength(100, { message: 'has at most 100 characters' })
  reference!: string;
}

@InputType({
  description: 'All reports under the police references that are named, or that the named notifications stand under, are moved.',
})
export class SeparateRecordsInput implements SeparateRecords {
  @Field(() => ID, { description: 'The child that they were taken to be about.' })
  childId!: string;

  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(100, { message: 'has at most 100 entries' })
  notificationIds?: string[] | null;

  @Field(() => [PoliceReferenceInput], { nullable: true })
  @ArrayMaxSize(100, { message: 'has at most 100 entries' })
  policeReferences?: PoliceReferenceInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Whom they are about. Not given: nobody who is known, and the safeguarding desk asks.',
  })
  toChildId?: string | null;

  @Field(() => String)
  @MaxLength(2000, LONGEST)
  reason!: string;
}

@InputType({
  description: 'It does not say who the child is now: that is a record of its own, to which nothing leads from this one.',
})
export class RecordAdoptionInput implements RecordAdoption {
  @Field(() => ID, { description: 'The identity that the child had until now.' })
  childId!: string;
}
