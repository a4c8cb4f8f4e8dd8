import { defineJob } from '@homeward/service-kit';
import { followSubmittedInterviews } from '../actions/interview/follow-interview';

export const followSubmittedInterviewJob = defineJob('interview.submitted', followSubmittedInterviews);
