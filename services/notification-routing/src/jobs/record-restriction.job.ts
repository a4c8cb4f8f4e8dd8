import { defineJob } from '@homeward/service-kit';
import { recordRestrictions } from '../actions/routing/record-restrictions';

export const recordRestrictionJob = () => defineJob('restriction.recorded', recordRestrictions);
