import { createHash } from 'node:crypto';

/**
 * What of an audit row is sealed, each value as text, in this order: id, microseconds since 1970, service, actor, actor_name,
 * organisation_id, purpose, action, correlation_id, outcome, record ids with commas.
 */
export const SEALED_COLUMNS = `a.id::text, ((extract(epoch from a.at) * 1000000)::bigint)::text, a.service, a.actor, a.actor_name,
  a.organisation_id, a.purpose, a.action, a.correlation_id, a.outcome, array_to_string(a.record_ids, ',')`;

export type SealedColumns = readonly (string | null)[];

/** As the migration `seal-audit` writes it, told again here: who could change the database's own functions could not change this. */
export const canonicalEntry = (values: SealedColumns): string =>
  values.map((value) => (value === null ? '-' : `${Buffer.byteLength(value)}:${value}`)).join('');

/** SHA-256, 32 bytes, of the hash before it and the canonical row. */
export const sealOf = (before: Buffer, values: SealedColumns): Buffer =>
  createHash('sha256').update(before).update(canonicalEntry(values)).digest();
