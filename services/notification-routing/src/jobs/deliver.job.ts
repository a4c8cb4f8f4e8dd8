import { defineJob } from '@homeward/service-kit';
import type { DeliverRequests } from '../actions/delivering/deliver-requests';

export const deliverJob = (deliverRequests: DeliverRequests) => defineJob('delivery.requested', deliverRequests);
