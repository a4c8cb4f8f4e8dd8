import { z } from 'zod';
import { parseConfig, type Environment } from '../config/parse-config';

const days = (byDefault: number) =>
  z.coerce.number('must be a number of days').int('must be whole days').min(1, 'must be a day at least').default(byDefault);

const schema = z.object({
  RETENTION_SEALED_PARTS_DAYS: days(30),
  RETENTION_MAIL_DAYS: days(90),
  RETENTION_EVENTS_DAYS: days(2_557),
  RETENTION_AUDIT_DAYS: days(27_394),
  RETENTION_RECORDS_DAYS: days(27_394),
});

/** The name of a setting, in whole days. */
export type RetentionPeriod = keyof z.infer<typeof schema>;

/** Days by the name of the setting; what each means, and why, stands in docs/running.md. */
export type RetentionSettings = Readonly<Record<RetentionPeriod, number>>;

/** Throws AppError INVALID_INPUT that lists every fault. */
export const parseRetention = (environment: Environment): RetentionSettings => parseConfig(schema, environment);
