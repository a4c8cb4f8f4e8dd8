import type { Client } from 'pg';
import { withClient } from '../shared/bench-server';
import { STEPS, type Step } from './steps';

type Row = Record<string, unknown>;

/** What one step wrote for one notification. */
export interface SampledStep {
  /** Of the events it consumes. */
  consumed: string[];
  /** One list for each of the step's tables, in their order. */
  rows: Row[][];
  /** Ids and new values of what it changed. */
  changed: Row[];
}

/** One for each of the steps, in their order. */
export type Sample = SampledStep[];

/** The rows that the hub wrote for some of the notifications it has worked, taken at random. */
export function sampleSteps(databaseUrl: string, samples: number): Promise<Sample[]> {
  return withClient(databaseUrl, async (client) => {
    await client.query(
      `create temp table sampled as
       select f.notification_id, r.episode_id, r.child_id from case_records.notification_fact f
       join case_records.episode_reference r using (force_id, police_reference) order by random() limit ${samples}`,
    );
    await client.query(`
      create temp table sampled_event as
      select s.notification_id, e.name, e.id from sampled s
      join hub.event e on e.name = 'notification.accepted' and e.payload ->> 'notificationId' = s.notification_id::text
      union all select s.notification_id, e.name, e.id from sampled s join hub.event e on e.key = s.episode_id::text
      union all select s.notification_id, e.name, e.id from sampled s
      join notification_routing.delivery d on d.episode_id = s.episode_id join hub.event e on e.key = d.id::text;
      analyze sampled; analyze sampled_event`);
    const found = await client.query<{ id: string }>('select notification_id as id from sampled');
    const byNotification = new Map(found.rows.map(({ id }) => [id, [] as Sample]));
    for (const step of STEPS) await addStep(client, step, byNotification);
    return [...byNotification.values()];
  });
}

async function addStep(client: Client, { rows, consumes, changes }: Step, samples: ReadonlyMap<string, Sample>): Promise<void> {
  const tables = [];
  for (const { of, first = {} } of rows) {
    tables.push(await byNotification(client, of, (row) => ({ ...row, ...first })));
  }
  const events = `sampled_event t on t.notification_id = s.notification_id and t.name = '${consumes?.event}'`;
  const consumed = consumes ? await byNotification(client, events, (row) => row) : new Map<string, Row[]>();
  const changed = changes
    ? await byNotification(client, changes.of, (row) =>
        Object.fromEntries(['id', ...changes.columns].map((column) => [column, row[column]])),
      )
    : new Map<string, Row[]>();
  for (const [notification, sample] of samples) {
    sample.push({
      consumed: (consumed.get(notification) ?? []).map(({ id }) => id as string),
      rows: tables.map((table) => table.get(notification) ?? []),
      changed: changed.get(notification) ?? [],
    });
  }
}

async function byNotification(client: Client, of: string, map: (row: Row) => Row): Promise<Map<string, Row[]>> {
  const found = await client.query<{ id: string; row: Row }>(
    `select s.notification_id as id, row_to_json(t) as row from sampled s join ${of}`,
  );
  const grouped = new Map<string, Row[]>();
  for (const { id, row } of found.rows) grouped.set(id, [...(grouped.get(id) ?? []), map(row)]);
  return grouped;
}
