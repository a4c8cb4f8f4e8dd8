import { encryptedJson, encryptedText, type EncryptedColumn, type Tx } from '@homeward/service-kit';

const PLACE_CORRECTION_KEY = ['force_id', 'police_reference', 'kind', 'authority_id'] as const;

/** What of an entity is kept encrypted, by its property. */
type ColumnsOf<E> = { readonly [P in keyof E]?: EncryptedColumn };

/** Whoever adds a column with words to one of these tables adds it here, and nowhere else. */
/** Why somebody must not be told. */
export const RESTRICTION = { note: encryptedText('case_records.contact_restriction', 'note', 'id') };
/** What a worker is to know before it goes to the child, and how to speak with it. */
export const CHILD = {
  communicationNeeds: encryptedText('case_records.child', 'communication_needs', 'id'),
  loneWorkerRisk: encryptedText('case_records.child', 'lone_worker_risk', 'id'),
};
export const EPISODE = { interviewWaiver: encryptedJson('case_records.episode', 'interview_waiver', 'id') };
/** Why it is owed or ended; why it was put off, who agreed to it, and what is done meanwhile. */
export const DUTY = {
  note: encryptedText('case_records.duty', 'note', 'id'),
  because: encryptedText('case_records.duty', 'because', 'id'),
  deferrals: encryptedJson('case_records.duty', 'deferrals', 'id'),
};
/** Which steps were taken, who agreed and what was decided. */
export const AUTHORITY_RECORD = { authorisations: encryptedJson('case_records.authority_record', 'authorisations', 'id') };
/** A person who is missing elsewhere: found by the reference of the alert, never by name. */
export const HAZARD = {
  givenName: encryptedText('case_records.hazard', 'given_name', 'id'),
  familyName: encryptedText('case_records.hazard', 'family_name', 'id'),
  address: encryptedText('case_records.hazard', 'address', 'id'),
  description: encryptedText('case_records.hazard', 'description', 'id'),
  reviews: encryptedJson('case_records.hazard', 'reviews', 'id'),
  closedBecause: encryptedText('case_records.hazard', 'closed_because', 'id'),
};
export const BREAK_GLASS = { reason: encryptedText('case_records.break_glass', 'reason', 'id') };
export const INCIDENT = {
  reason: encryptedText('case_records.disclosure_incident', 'reason', 'id'),
  outcome: encryptedText('case_records.disclosure_incident', 'outcome', 'id'),
};
export const MERGE = {
  reason: encryptedText('case_records.child_merge', 'reason', 'id'),
  partedBecause: encryptedText('case_records.child_merge', 'parted_because', 'id'),
};
export const PLACE_CORRECTION = { reason: encryptedText('case_records.place_correction', 'reason', ...PLACE_CORRECTION_KEY) };
export const PROTECTION = {
  note: encryptedText('case_records.location_protection', 'note', 'id'),
  endedBecause: encryptedText('case_records.location_protection', 'ended_because', 'id'),
};

export const caseRecordsEncrypted: readonly EncryptedColumn[] = [
  RESTRICTION,
  CHILD,
  EPISODE,
  DUTY,
  AUTHORITY_RECORD,
  HAZARD,
  BREAK_GLASS,
  INCIDENT,
  MERGE,
  PLACE_CORRECTION,
  PROTECTION,
].flatMap((columns) => Object.values(columns));

type Row = object & { id?: string };

const keyOf = (row: Row, key: readonly string[] | undefined): readonly string[] => key ?? [row.id as string];

/**
 * The row as it is written.
 * @param key the values of the primary key, where that is not `id`
 */
export async function encrypted<E extends Row>({ columns }: Tx, of: ColumnsOf<E>, row: E, key?: readonly string[]): Promise<E> {
  const written = { ...row };
  for (const [property, column] of Object.entries(of) as [keyof E, EncryptedColumn][]) {
    if (column.type === 'text')
      written[property] = (await columns.encrypt(column, keyOf(row, key), row[property] as string | null)) as E[keyof E];
    else {
      const json = await columns.encryptJson(column, keyOf(row, key), row[property]);
      written[property] = (json === null ? null : JSON.parse(json)) as E[keyof E];
    }
  }
  return written;
}

/** The row in plain words; for whoever may read them. */
export async function plain<E extends Row>({ columns }: Tx, of: ColumnsOf<E>, row: E, key?: readonly string[]): Promise<E> {
  const read = { ...row };
  for (const [property, column] of Object.entries(of) as [keyof E, EncryptedColumn][])
    read[property] =
      column.type === 'text'
        ? ((await columns.decrypt(column, keyOf(row, key), row[property] as string | null)) as E[keyof E])
        : await columns.decryptJson(column, keyOf(row, key), row[property]);
  return read;
}
