import { defineJob } from '@homeward/service-kit';
import { followMerges, followPartings } from '../actions/assignment/follow-merges';

export const followMergeJob = () => defineJob('child.merged', followMerges);
export const followPartingJob = () => defineJob('child.parted', followPartings);
