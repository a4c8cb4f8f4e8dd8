import { Client } from 'pg';
import { translateDatabaseError } from '../database/translate-error';
import { newId } from '../events/new-id';
import type { RetentionRule } from './retention-rule';
import type { RetentionSettings } from './retention-settings';

/** Rows in one transaction. */
const BATCH = 5_000;
const DAY_MS = 86_400_000;

export interface RetentionOptions {
  /** The migrator's login: a service removes nothing for its age. */
  databaseUrl: string;
  settings: RetentionSettings;
  rules: readonly RetentionRule[];
  /** System time. */
  now: Date;
  /** The login of whoever removes, for the audit; unset: a dry run, which only counts. */
  removeAs?: string;
}

export interface RetentionCount {
  rule: RetentionRule;
  days: number;
  /** Rows over their period; after a removal, those that were. */
  over: number;
  removed: number;
}

/**
 * Counts what is over its period, rule by rule, and removes what its rule says may be removed, in batches; a removal leaves an entry in the
 * audit. Throws AppError UPSTREAM_UNAVAILABLE while the database cannot be reached.
 */
export async function applyRetention(options: RetentionOptions): Promise<RetentionCount[]> {
  const client = new Client({ connectionString: options.databaseUrl, application_name: 'homeward retention' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const counts: RetentionCount[] = [];
    for (const rule of options.rules) counts.push(await applyRule(client, rule, options));
    if (options.removeAs !== undefined) await recordRemoval(client, options.removeAs, options.now);
    return counts;
  } catch (error) {
    throw translateDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function applyRule(
  client: Client,
  rule: RetentionRule,
  { settings, now, removeAs }: RetentionOptions,
): Promise<RetentionCount> {
  const days = settings[rule.period];
  const before = new Date(now.getTime() - days * DAY_MS);
  const { rows } = await client.query<{ count: string }>(`select count(*) as count ${rule.over}`, [before]);
  const over = Number(rows[0]!.count);
  const removed = rule.remove !== undefined && removeAs !== undefined ? await removeAll(client, rule.remove, before) : 0;
  return { rule, days, over, removed };
}

async function removeAll(client: Client, remove: string, before: Date): Promise<number> {
  for (let removed = 0; ;) {
    const { rowCount } = await client.query(remove, [before, BATCH]);
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH) return removed;
  }
}

async function recordRemoval(client: Client, operator: string, at: Date): Promise<void> {
  const row = {
    at,
    actor: `operator:${operator}`,
    actor_name: operator,
    organisation_id: 'desk.operations',
    purpose: 'ASSURE_QUALITY',
    action: 'retention:apply',
    correlation_id: newId(),
    outcome: 'CHANGED',
    record_ids: [],
  };
  await client.query('select hub.record_audit($1)', [JSON.stringify([row])]);
}
