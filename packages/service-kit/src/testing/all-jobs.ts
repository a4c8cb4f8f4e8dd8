import { EVENT_CONSUMERS, type Consumer, type EventName } from '@homeward/contracts';
import { defineJob, type JobDeclaration } from '../events/job-declaration';

/** These jobs, and for whatever else the contracts give to this consumer one that does nothing. */
export function allJobs(consumer: Consumer, jobs: readonly JobDeclaration[]): JobDeclaration[] {
  const given = (Object.keys(EVENT_CONSUMERS) as EventName[]).filter((event) => EVENT_CONSUMERS[event].includes(consumer));
  const others = given.filter((event) => !jobs.some((job) => job.event === event));
  return [...jobs, ...others.map((event) => defineJob(event, async () => undefined))];
}
