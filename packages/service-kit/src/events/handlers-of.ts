import { EVENT_CONSUMERS, type EventName } from '@homeward/contracts';
import { AppError } from '../errors/app-error';
import type { JobDeclaration } from './job-declaration';

/** Throws AppError INTERNAL unless every event that the contracts give to this service has one handler, and no other has any. */
export function handlersOf(service: string, jobs: readonly JobDeclaration[]): ReadonlyMap<EventName, JobDeclaration> {
  const handlers = new Map<EventName, JobDeclaration>();
  const given = Object.entries(EVENT_CONSUMERS).filter(([, consumers]) => (consumers as readonly string[]).includes(service));
  const faults: string[] = [];
  for (const job of jobs) {
    if (handlers.has(job.event)) faults.push(`${job.event} has two handlers`);
    if (!given.some(([name]) => name === job.event))
      faults.push(`${job.event} has a handler, but the contracts do not give it to this service`);
    handlers.set(job.event, job);
  }
  for (const [name] of given) if (!handlers.has(name as EventName)) faults.push(`${name} has no handler`);
  if (faults.length > 0) throw new AppError('INTERNAL', `${service} cannot start: ${faults.join('; ')}.`);
  return handlers;
}
