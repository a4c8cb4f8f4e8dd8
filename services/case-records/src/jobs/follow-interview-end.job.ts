import { defineJob } from '@homeward/service-kit';
import { followInterviewEnds } from '../actions/interview/follow-interview';

export const followInterviewEndJob = defineJob('interview.ended', followInterviewEnds);
