import { Client, type Pool } from 'pg';
import type { Clock } from '../clocks/clock';
import type { Settings } from '../config/settings';
import { translateDatabaseError } from '../database/translate-error';
import { newId } from '../events/new-id';
import { createRevocations, type Revocation, type RevocationKind, type Revocations } from './revocations';
import { LONGEST_TOKEN_SECONDS } from './verified-token';

/** Longer than the longest token by whatever two clocks may be apart. */
const KEPT_MS = (LONGEST_TOKEN_SECONDS + 600) * 1000;

export interface NewRevocation {
  kind: RevocationKind;
  value: string;
  /** Tokens issued later stand; undefined: whatever their age. */
  issuedBefore?: Date | undefined;
  because: string;
  by: string;
  /** System time. */
  at: Date;
  /** Of the logout token that says so. */
  logoutId?: string;
}

type Queryable = Pick<Pool | Client, 'query'>;

interface Row {
  id: string;
  kind: RevocationKind;
  value: string;
  issued_before: Date | null;
  keep_until: Date;
}

/** The list of a process that has a database. Its logins refuse a token when they cannot tell. */
export const revocationsOf = (
  pool: Pool,
  { settings, systemClock }: { settings: Pick<Settings, 'tokenRules'>; systemClock: Clock },
): Revocations =>
  createRevocations({
    systemClock,
    clockSkewSeconds: settings.tokenRules.clockSkewSeconds,
    whenUnknown: 'refuse',
    read: (after) => readRevocations(pool, after),
  });

async function readRevocations(database: Queryable, after: number): Promise<Revocation[]> {
  const { rows } = await database.query<Row>('select id, kind, value, issued_before, keep_until from hub.revoked_tokens($1)', [
    after,
  ]);
  return rows.map((row) => ({
    id: Number(row.id),
    kind: row.kind,
    value: row.value,
    issuedBefore: row.issued_before?.toISOString() ?? null,
    keepUntil: row.keep_until.toISOString(),
  }));
}

/** False when the logout that it comes from was told before. Jobs' logins and the migrator's may do it. */
export async function revokeTokens(database: Queryable, revocation: NewRevocation): Promise<boolean> {
  const { kind, value, issuedBefore, because, by, at, logoutId } = revocation;
  const keepUntil = new Date(at.getTime() + KEPT_MS);
  const { rows } = await database.query<{ id: string | null }>('select hub.revoke_tokens($1, $2, $3, $4, $5, $6, $7, $8) as id', [
    kind,
    value,
    issuedBefore ?? null,
    because,
    by,
    at,
    keepUntil,
    logoutId ?? null,
  ]);
  return rows[0]?.id != null;
}

export interface ListedRevocation {
  kind: RevocationKind;
  value: string;
  issuedBefore: Date | null;
  because: string;
  revokedAt: Date;
  revokedBy: string;
  keepUntil: Date;
}

/** For the operator, by the migrator's login. Throws AppError UPSTREAM_UNAVAILABLE while the database cannot be reached. */
export function listRevocations(databaseUrl: string): Promise<ListedRevocation[]> {
  return withOwner(databaseUrl, async (client) => {
    const { rows } = await client.query<ListedRevocation>(
      `select kind, value, issued_before as "issuedBefore", because, revoked_at as "revokedAt", revoked_by as "revokedBy",
         keep_until as "keepUntil" from hub.revoked_token where keep_until >= now() order by id`,
    );
    return rows;
  });
}

/** By the operator, and with an entry of the audit. Throws AppError UPSTREAM_UNAVAILABLE while the database cannot be reached. */
export function revokeAsOperator(databaseUrl: string, { by, ...revocation }: NewRevocation): Promise<void> {
  return withOwner(databaseUrl, async (client) => {
    const entry = {
      at: revocation.at,
      actor: `operator:${by}`,
      actor_name: by,
      organisation_id: 'desk.operations',
      purpose: 'SAFEGUARD_CHILD',
      action: 'session:revoke',
      correlation_id: newId(),
      outcome: 'CHANGED',
      record_ids: [],
    };
    await client.query('begin');
    await revokeTokens(client, { ...revocation, by: `operator:${by}` });
    await client.query('select hub.record_audit($1)', [JSON.stringify([entry])]);
    await client.query('commit');
  });
}

async function withOwner<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'homeward sessions' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw translateDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
