import { NEWEST, statement, type Statement, type Tx } from '@homeward/service-kit';
import type { IncidentState } from '@homeward/domain';
import { DisclosureIncidentEntity } from '../entities/disclosure-incident.entity';
import { encrypted, INCIDENT } from './encrypted-columns';
import { insertRows, rowColumns } from './row-sql';

const ADD = statement('case_records.add-disclosure-incidents', insertRows(DisclosureIncidentEntity));

const COLUMNS = `${rowColumns(DisclosureIncidentEntity, 'i')}, i.opened_at::text as "cursorAt",
  exists (select from hub.my_hidden_places h where h.child_id = i.child_id offset 0) as "isPlaceHidden"`;
const OWN = 'i.owner_id = hub.my_organisation()';

const BY_IDS = statement(
  'case_records.read-disclosure-incidents',
  `select ${COLUMNS} from case_records.disclosure_incident i where i.id = any($1) and ${OWN}`,
);

const page = (name: string, state: string): Statement =>
  statement(
    `case_records.page-disclosure-incidents-${name}`,
    `select ${COLUMNS} from case_records.disclosure_incident i
    where ${OWN} and ${state} and (i.opened_at, i.id) < ($2::timestamptz, $3::uuid)
    order by i.opened_at desc, i.id desc limit $1`,
  );
/** The few that are open have an index of their own, which is used where the statement says the same as it does. */
const PAGES: Readonly<Record<IncidentState | 'ANY', Statement>> = {
  OPEN: page('open', `i.state = 'OPEN'`),
  CLOSED: page('closed', `i.state = 'CLOSED'`),
  ANY: page('any', 'true'),
};

const CLOSE = statement(
  'case_records.close-disclosure-incident',
  `update case_records.disclosure_incident i set state = 'CLOSED', closed_at = $2, closed_by = $3, outcome = $4
  where i.id = $1 and ${OWN} and i.state = 'OPEN' returning i.id`,
);

export type SeenIncident = DisclosureIncidentEntity & { cursorAt: string; isPlaceHidden: boolean };

/** For jobs. */
export async function addIncidents(tx: Tx, incidents: readonly DisclosureIncidentEntity[]): Promise<void> {
  if (incidents.length === 0) return;
  await tx.sql(ADD, [JSON.stringify(await Promise.all(incidents.map((incident) => encrypted(tx, INCIDENT, incident))))]);
}

/** Those that the caller's organisation answers for. */
export const readIncidents = (tx: Tx, ids: readonly string[]): Promise<SeenIncident[]> => tx.sql(BY_IDS, [ids]);

/** Those that the caller's organisation answers for, newest first. */
export const pageIncidents = (
  tx: Tx,
  limit: number,
  state: IncidentState | null,
  after: { at: string; id: string } | null,
): Promise<SeenIncident[]> => tx.sql(PAGES[state ?? 'ANY'], [limit, (after ?? NEWEST).at, (after ?? NEWEST).id]);

/** @returns whether it was open, and the caller's organisation's */
export const closeIncident = async (tx: Tx, id: string, outcome: string): Promise<boolean> =>
  (await tx.sql(CLOSE, [id, tx.now, tx.viewer.name, await tx.columns.encrypt(INCIDENT.outcome, [id], outcome)])).length > 0;
