import { Client } from 'pg';
import { AppError } from '../errors/app-error';
import { newId } from '../events/new-id';
import { translateDatabaseError } from '../database/translate-error';
import { cursorRows } from './cursor-rows';
import { recordsOfChild, type RecordsOfChild } from './records-of-child';

/** One row of the audit, as far as it is about one child. */
export interface ExportedAccess {
  /** ISO 8601, UTC. */
  at: string;
  organisation: { id: string; name: string | null };
  /** Who it was: the same number is the same person, within one export. */
  person: number;
  /** Of the person or system that acted; only where it was asked for. */
  name?: string;
  action: string;
  purpose: string | null;
  outcome: string;
  /** Nouns of the child's own records among those of the row, each once. */
  records: string[];
}

export interface ExportAuditOptions {
  /** The migrator's login: no service may read the audit. */
  databaseUrl: string;
  childId: string;
  /** System time. */
  at: Date;
  /** The login of whoever exports, as the operating system knows it: the export is itself an entry of the audit. */
  operator: string;
  names?: boolean;
}

type Row = [
  at: Date,
  organisationId: string,
  organisation: string | null,
  actor: string,
  name: string,
  action: string,
  purpose: string | null,
  outcome: string,
  recordIds: string[],
];

const ACCESSES = `
  select a.at, a.organisation_id, o.name, a.actor, a.actor_name, a.action, a.purpose, a.outcome, a.record_ids
  from hub.audit_entry a left join hub.organisation o on o.id = a.organisation_id
  where a.record_ids && $1::uuid[] order by a.id`;

/**
 * Who saw, asked for or changed what of a child, the oldest first: without ids or names of anybody else, but those of who acted where `names`
 * says so. Throws AppError INVALID_INPUT when `childId` is no id, UPSTREAM_UNAVAILABLE while the database cannot be reached.
 */
export async function* exportAudit(options: ExportAuditOptions): AsyncGenerator<ExportedAccess> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(options.childId))
    throw new AppError('INVALID_INPUT', 'This is not the id of a child: give it as the graph shows it.', { field: 'child' });
  const client = new Client({ connectionString: options.databaseUrl, application_name: 'homeward audit export' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await recordExport(client, options);
    await client.query('begin isolation level repeatable read read only');
    const records = await recordsOfChild(client, options.childId.toLowerCase());
    const people = new Map<string, number>();
    for await (const row of cursorRows<Row>(client, 'accesses', ACCESSES, [[...records.keys()]]))
      yield exported(row, records, people, options.names ?? false);
  } catch (error) {
    throw error instanceof AppError ? error : translateDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Before anything is shown. */
async function recordExport(client: Client, { childId, at, operator }: ExportAuditOptions): Promise<void> {
  const row = {
    at,
    actor: `operator:${operator}`,
    actor_name: operator,
    organisation_id: 'desk.operations',
    purpose: 'ANSWER_SUBJECT',
    action: 'audit:export',
    correlation_id: newId(),
    outcome: 'SHOWN',
    record_ids: [childId],
  };
  await client.query('select hub.record_audit($1)', [JSON.stringify([row])]);
}

function exported(
  [at, organisationId, organisation, actor, name, action, purpose, outcome, recordIds]: Row,
  records: RecordsOfChild,
  people: Map<string, number>,
  names: boolean,
): ExportedAccess {
  const key = JSON.stringify([organisationId, actor]);
  const person = people.get(key) ?? people.size + 1;
  people.set(key, person);
  return {
    at: at.toISOString(),
    organisation: { id: organisationId, name: organisation },
    person,
    ...(names ? { name } : {}),
    action,
    purpose,
    outcome,
    records: [...new Set(recordIds.flatMap((id) => records.get(id) ?? []))].sort(),
  };
}
