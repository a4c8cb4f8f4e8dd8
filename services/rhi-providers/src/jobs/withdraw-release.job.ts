import { defineJob } from '@homeward/service-kit';
import { withdrawReleases } from '../actions/interview/withdraw-releases';

export const withdrawReleaseJob = () => defineJob('disclosure.withdrawn', withdrawReleases);
