import { isVisible, PLACE_HIDDEN, type Standing } from '@homeward/access';
import { isRecordId, OrganisationKind, Relation, type IncidentState } from '@homeward/domain';
import { AppError, invalidInput, notFound, type Caller, type Database, type Tx } from '@homeward/service-kit';
import type { Seen } from '../../store/child.store';
import { INCIDENT, plain } from '../../store/encrypted-columns';
import { closeIncident, pageIncidents, readIncidents, type SeenIncident } from '../../store/disclosure-incident.store';

export type OwnIncident = Seen<SeenIncident>;

export interface CloseIncident {
  incidentId: string;
  /** What came of it: who has deleted it, who was told, what was learnt. */
  outcome: string;
}

export interface DisclosureIncidents {
  page(
    caller: Caller,
    page: { limit: number; state: IncidentState | null; after: { at: string; id: string } | null },
  ): Promise<OwnIncident[]>;
  byIds(caller: Caller, ids: readonly string[]): Promise<(OwnIncident | null)[]>;
  close(caller: Caller, input: CloseIncident): Promise<string>;
}

/** In plain words, where the caller may read them. */
async function asOwner(tx: Tx, row: SeenIncident): Promise<OwnIncident> {
  const owner = tx.viewer.organisationKind === OrganisationKind.DESK ? Relation.DESK : Relation.RESPONSIBLE;
  const relations: Standing[] = row.isPlaceHidden ? [owner, PLACE_HIDDEN] : [owner];
  const isRead = (['reason', 'outcome'] as const).some((field) => isVisible('DisclosureIncident', relations, tx.viewer, field));
  return { ...(isRead ? await plain(tx, INCIDENT, row) : row), relations };
}

/** What was disclosed by mistake, for the organisation that answers for it; to any other there is none. */
export const createDisclosureIncidents = (database: Database): DisclosureIncidents => ({
  page: (caller, { limit, state, after }) =>
    database.read(caller, async (tx) => {
      const rows = await pageIncidents(tx, limit, state, after);
      tx.saw(...rows.map(({ id }) => id));
      return Promise.all(rows.map((row) => asOwner(tx, row)));
    }),
  byIds: (caller, ids) =>
    database.read(caller, async (tx) => {
      tx.asked(...ids);
      const rows = new Map((await readIncidents(tx, ids.filter(isRecordId))).map((row) => [row.id, row]));
      tx.saw(...rows.keys());
      return Promise.all(
        ids.map(async (id) => {
          const row = rows.get(id);
          return row ? asOwner(tx, row) : null;
        }),
      );
    }),
  close: (caller, { incidentId, outcome }) => {
    if (!isRecordId(incidentId)) throw invalidInput('input.incidentId', 'This is no id of an incident.');
    const words = outcome.trim();
    if (words === '') throw invalidInput('input.outcome', 'Say what came of it: who has deleted it, who was told.');
    return database.write(caller, 'disclosure-incident:close', async (tx) => {
      tx.asked(incidentId);
      if (await closeIncident(tx, incidentId, words)) return incidentId;
      if ((await readIncidents(tx, [incidentId])).length === 0) throw notFound('disclosure incident');
      throw new AppError('CONFLICT', 'This incident is closed already.');
    });
  },
});
