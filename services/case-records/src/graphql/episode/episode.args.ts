import { EpisodeState } from '@homeward/domain';
import { ConnectionArgs } from '@homeward/service-kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { ListScope } from '../list-scope';

@InputType()
export class EpisodeFilter {
  @Field(() => ListScope, { nullable: true, description: 'All that you may see, when not given.' })
  scope?: ListScope | null;

  @Field(() => [EpisodeState], { nullable: true })
  state?: EpisodeState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a return home interview is still owed.' })
  interviewOutstanding?: boolean | null;
}

@ArgsType()
export class EpisodeArgs extends ConnectionArgs {
  @Field(() => EpisodeFilter, { nullable: true })
  filter?: EpisodeFilter | null;
}
