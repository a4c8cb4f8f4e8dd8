import { defineJob, type JobDeclaration } from '@homeward/service-kit';
import type { FollowRestrictions } from '../actions/follow-restrictions';

export const followRestrictionJob = (follow: FollowRestrictions): JobDeclaration<'restriction.recorded'> =>
  defineJob('restriction.recorded', follow);
