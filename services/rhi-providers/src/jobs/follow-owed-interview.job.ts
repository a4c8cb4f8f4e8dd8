import { defineJob, type JobDeclaration } from '@homeward/service-kit';
import type { FollowOwed } from '../actions/assignment/follow-owed-interviews';

export const followOwedInterviewJob = (follow: FollowOwed): JobDeclaration<'interview.owed'> =>
  defineJob('interview.owed', follow);
