import type { GraphQLError } from 'graphql';
import { refusal } from '../errors/refusal';

const inSeconds = (seconds: number): string => `in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;

const SAYING = {
  points: 'This client has asked for as much as it may in a minute',
  reports: 'This client has sent as many reports as it may in a minute, and this one was not taken',
  failures: 'Too many requests with a token that is not taken came from this address in a minute',
} as const;

/** `seconds`: how long to wait. */
export const rateLimited = (what: keyof typeof SAYING, seconds: number): GraphQLError =>
  refusal('RATE_LIMITED', `${SAYING[what]}: send it again ${inSeconds(seconds)}.`, {
    retryAfterSeconds: seconds,
    status: 429,
    headers: { 'retry-after': String(seconds) },
  });
