import pino, { type DestinationStream, type Logger } from 'pino';
import type { Settings } from '../config/settings';
import { describeError } from './describe-error';
import type { Log, LogFields } from './log';

const ALLOWED: Record<keyof LogFields, true> = {
  service: true,
  correlationId: true,
  eventId: true,
  event: true,
  action: true,
  consumer: true,
  lane: true,
  sweep: true,
  queue: true,
  backend: true,
  migration: true,
  operation: true,
  persona: true,
  notificationId: true,
  childId: true,
  episodeId: true,
  dutyId: true,
  deliveryId: true,
  assignmentId: true,
  interviewId: true,
  organisationId: true,
  channel: true,
  subject: true,
  state: true,
  code: true,
  count: true,
  attempts: true,
  durationMs: true,
  status: true,
  port: true,
  version: true,
  error: true,
};

/** @param destination standard output when not given */
export function createLog(level: Settings['logLevel'], destination?: DestinationStream): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    destination ?? pino.destination({ fd: 1, sync: false }),
  );
  return new AllowListedLog(logger);
}

class AllowListedLog implements Log {
  constructor(private readonly logger: Logger) {}

  debug(fields: LogFields, sentence: string): void {
    if (this.logger.isLevelEnabled('debug')) this.logger.debug(allowed(fields), sentence);
  }

  info(fields: LogFields, sentence: string): void {
    if (this.logger.isLevelEnabled('info')) this.logger.info(allowed(fields), sentence);
  }

  warn(fields: LogFields, sentence: string): void {
    if (this.logger.isLevelEnabled('warn')) this.logger.warn(allowed(fields), sentence);
  }

  error(fields: LogFields, sentence: string): void {
    if (this.logger.isLevelEnabled('error')) this.logger.error(allowed(fields), sentence);
  }

  child(fields: LogFields): Log {
    return new AllowListedLog(this.logger.child(allowed(fields)));
  }
}

/** The type already says so; this holds where a cast, or an object with more in it, got past the type. */
function allowed(fields: LogFields): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || !Object.hasOwn(ALLOWED, name)) continue;
    if (name === 'error') kept['error'] = describeError(value);
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') kept[name] = value;
  }
  return kept;
}
