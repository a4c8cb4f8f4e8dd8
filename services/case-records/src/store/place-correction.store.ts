import { statement, type Tx } from '@homeward/service-kit';
import { PlaceCorrectionEntity } from '../entities/place-correction.entity';
import { READABLE } from './episode.store';
import { encrypted, PLACE_CORRECTION, plain } from './encrypted-columns';
import { insertRows, rowColumns } from './row-sql';

/** For jobs. Said again it stands; what led to the authority that says so now leads on with it. */
const ADD = statement(
  'case_records.add-place-corrections',
  insertRows(PlaceCorrectionEntity, 'on conflict (force_id, police_reference, kind, authority_id) do nothing'),
);

const LEAD_ON = statement(
  'case_records.lead-place-corrections-on',
  `update case_records.place_correction p set leads_to = r."leadsTo"
  from json_to_recordset($1) as r ("forceId" text, "policeReference" text, kind text, "authorityId" text, "leadsTo" text)
  where p.force_id = r."forceId" and p.police_reference = r."policeReference" and p.kind = r.kind and p.leads_to = r."authorityId"`,
);

const OF_REFERENCES = statement(
  'case_records.load-place-corrections',
  `select ${rowColumns(PlaceCorrectionEntity, 'p')} from json_to_recordset($1) as r ("forceId" text, "policeReference" text)
  join case_records.place_correction p on p.force_id = r."forceId" and p.police_reference = r."policeReference"`,
);

const OF_EPISODES = statement(
  'case_records.read-place-corrections',
  `select r.episode_id as "episodeId", ${rowColumns(PlaceCorrectionEntity, 'p')} from case_records.episode_reference r
  join case_records.place_correction p on p.force_id = r.force_id and p.police_reference = r.police_reference
  join case_records.episode e on e.id = r.episode_id
  where e.id = any($1) and ${READABLE} order by p.corrected_at, p.authority_id, p.kind`,
);

const keyOf = ({ forceId, policeReference, kind, authorityId }: PlaceCorrectionEntity): string[] => [
  forceId,
  policeReference,
  kind,
  authorityId,
];

export type SeenPlaceCorrection = PlaceCorrectionEntity & { episodeId: string };

export async function addPlaceCorrections(tx: Tx, corrections: readonly PlaceCorrectionEntity[]): Promise<void> {
  await tx.sql(LEAD_ON, [JSON.stringify(corrections)]);
  await tx.sql(ADD, [
    JSON.stringify(await Promise.all(corrections.map((each) => encrypted(tx, PLACE_CORRECTION, each, keyOf(each))))),
  ]);
}

type OfReference = Pick<PlaceCorrectionEntity, 'forceId' | 'policeReference'>;

export const loadPlaceCorrections = (tx: Tx, references: readonly OfReference[]): Promise<PlaceCorrectionEntity[]> =>
  tx.sql(OF_REFERENCES, [JSON.stringify(references)]);

/** Of those of these episodes that the caller may see. */
export const readPlaceCorrections = (tx: Tx, episodeIds: readonly string[]): Promise<SeenPlaceCorrection[]> =>
  tx.sql(OF_EPISODES, [episodeIds]);

/** In plain words; for whoever may read them. */
export const plainPlaceCorrections = (tx: Tx, rows: readonly SeenPlaceCorrection[]): Promise<SeenPlaceCorrection[]> =>
  Promise.all(rows.map((row) => plain(tx, PLACE_CORRECTION, row, keyOf(row))));
