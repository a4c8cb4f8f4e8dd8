import { AppError } from '../errors/app-error';
import { ATTEMPT_LIMIT, backoffMs } from './backoff';
import type { LaneWorkerParts } from './lane-worker-parts';

type Parts = Pick<LaneWorkerParts, 'consumer' | 'database' | 'clocks' | 'log' | 'metrics'>;

/** Writes down that an event failed, when it is tried again, and when it is given up. */
export class FailureBook {
  constructor(private readonly parts: Parts) {}

  async note(eventId: string, error: unknown): Promise<void> {
    const { consumer, database, log, metrics } = this.parts;
    const rows: { state: string | null; attempts: number | null }[] = await database.dataSource.query(
      'select state, attempts from hub.fail_event($1, $2, $3, $4, $5, $6)',
      [consumer, eventId, this.parts.clocks.system.now(), JSON.stringify(DELAYS()), ATTEMPT_LIMIT, codeOf(error)],
    );
    const { state = null, attempts = null } = rows[0] ?? {};
    const fields = { consumer, eventId, ...(attempts === null ? {} : { attempts }), code: codeOf(error), error };
    if (state === 'DEAD') {
      metrics.events.inc({ consumer, outcome: 'DEAD' });
      log.error(fields, 'An event was given up. Mend the cause, then run `homeward replay`');
    } else {
      metrics.events.inc({ consumer, outcome: 'FAILED' });
      log.warn(fields, 'An event failed; it is tried again, and holds up what follows it under its key');
    }
  }
}

const DELAYS = (): number[] => Array.from({ length: ATTEMPT_LIMIT }, (_, index) => backoffMs(index + 1));

/** A code, never a message: the row is read by operators who may read no child's data. */
function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : error instanceof Error ? error.name : 'UNKNOWN';
}
