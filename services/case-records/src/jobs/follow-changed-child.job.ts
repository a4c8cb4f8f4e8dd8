import { defineJob } from '@homeward/service-kit';
import { followChangedChildren } from '../actions/child/follow-changed-child';

export const followChangedChildJob = defineJob('child.changed', followChangedChildren);
