import { Client } from 'pg';
import { AppError } from '../errors/app-error';
import { translateDatabaseError } from '../database/translate-error';
import { readAnchors, type Anchor } from './anchor-file';
import { AuditChain, type ChainCounts, type FoundFault, type Seal } from './audit-chain';
import { SEALED_COLUMNS, type SealedColumns } from './canonical-entry';
import { cursorRows } from './cursor-rows';

export interface VerifyAuditOptions {
  /** The migrator's login: no service may read the audit. */
  databaseUrl: string;
  /** Where the heads were anchored; unset: none is compared. */
  anchorFile?: string;
  /** Each fault, in the order of the rows. */
  onFault(found: FoundFault): void;
  /** After every 10,000 rows or so: how many were looked at, of about how many. */
  onProgress?(rows: number, about: number): void;
}

const PROGRESS_EVERY = 10_000;

/**
 * Compares every row of the audit with its seal, every seal with the one before, and every anchor with the seal it stands for; changes
 * nothing, and needs the same memory for any number of rows. Throws AppError UPSTREAM_UNAVAILABLE while the database cannot be reached,
 * INVALID_INPUT when the anchors cannot be read.
 */
export async function verifyAudit(options: VerifyAuditOptions): Promise<ChainCounts> {
  const client = new Client({ connectionString: options.databaseUrl, application_name: 'homeward audit verify' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // the hub goes on sealing: everything is read as it stood at one moment
    await client.query('begin isolation level repeatable read read only');
    return await followChain(client, options);
  } catch (error) {
    throw error instanceof AppError ? error : translateDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function followChain(client: Client, { anchorFile, onFault, onProgress }: VerifyAuditOptions): Promise<ChainCounts> {
  const { rows } = await client.query<{ head: string; about: string }>(
    `select coalesce(max(entry_id), 0) as head, coalesce(max(position), 0) as about from hub.audit_seal`,
  );
  const chain = new AuditChain(Number(rows[0]!.head), onFault);
  const about = Number(rows[0]!.about);
  const anchors = anchorFile === undefined ? undefined : ahead(readAnchors(anchorFile));
  const entries = ahead(
    cursorRows<SealedColumns>(client, 'entries', `select ${SEALED_COLUMNS} from hub.audit_entry a order by a.id`),
  );
  const seals = ahead(cursorRows<[string, string, Buffer]>(client, 'seals', 'select * from hub.audit_seal order by entry_id'));
  let looked = 0;
  let entry = await entries();
  let anchor: Anchor | undefined = await anchors?.();
  for (let row = await seals(); row !== undefined; row = await seals()) {
    const seal: Seal = { entry: Number(row[0]), position: Number(row[1]), hash: row[2] };
    for (; entry !== undefined && Number(entry[0]) < seal.entry; entry = await entries()) chain.unsealed(Number(entry[0]));
    const own = entry !== undefined && Number(entry[0]) === seal.entry;
    chain.follow(seal, own ? entry : undefined);
    if (own) entry = await entries();
    for (; anchor !== undefined && anchor.entry <= seal.entry; anchor = await anchors?.())
      chain.anchored(anchor, anchor.entry === seal.entry ? seal : undefined);
    looked += 1;
    if (looked % PROGRESS_EVERY === 0) onProgress?.(looked, about);
  }
  for (; entry !== undefined; entry = await entries()) chain.unsealed(Number(entry[0]));
  for (; anchor !== undefined; anchor = await anchors?.()) chain.anchored(anchor, undefined);
  return chain.counts;
}

/** The next of a sequence at each call, undefined once it is over. */
function ahead<T>(items: AsyncGenerator<T>): () => Promise<T | undefined> {
  return async () => {
    const { value, done } = await items.next();
    return done ? undefined : value;
  };
}
