import { defineJob, type JobDeclaration } from '@homeward/service-kit';
import type { FollowEpisodes } from '../actions/assignment/follow-episodes';

export const followEpisodeJob = (follow: FollowEpisodes): JobDeclaration<'episode.changed'> =>
  defineJob('episode.changed', follow);
