import { defineJob } from '@homeward/service-kit';
import { followAssignments } from '../actions/interview/follow-assignment';

export const followAssignmentJob = defineJob('assignment.changed', followAssignments);
