import { defineJob, type JobDeclaration } from '@homeward/service-kit';
import type { FollowCancelled } from '../actions/assignment/follow-owed-interviews';

export const followCancelledInterviewJob = (follow: FollowCancelled): JobDeclaration<'interview.cancelled'> =>
  defineJob('interview.cancelled', follow);
