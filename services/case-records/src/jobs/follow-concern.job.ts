import { defineJob } from '@homeward/service-kit';
import { followConcerns } from '../actions/interview/follow-interview';

export const followConcernJob = defineJob('concern.raised', followConcerns);
