import { defineJob } from '@homeward/service-kit';
import { followContactAttempts } from '../actions/interview/follow-contact-attempts';

export const followContactAttemptJob = defineJob('contact.attempted', followContactAttempts);
