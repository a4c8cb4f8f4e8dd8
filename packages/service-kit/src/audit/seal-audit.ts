import type { DataSource } from 'typeorm';
import { AppError } from '../errors/app-error';
import { appendAnchor, lastAnchor } from './anchor-file';

/** Rows in one transaction. */
const BATCH = 2_000;
/** So that a run ends, and gives its sign of life, however much there is. */
const BATCHES = 50;

/**
 * Chains the rows of the audit that are not sealed yet, in order. One process does so at a time; the others find nothing to do.
 *
 * @param dataSource a login of jobs
 * @returns how many rows were sealed; 0 also while another process seals
 */
export async function sealAudit(dataSource: DataSource): Promise<number> {
  let sealed = 0;
  for (let batches = 0; batches < BATCHES; batches += 1) {
    const rows: { count: number | null }[] = await dataSource.query('select hub.seal_audit($1) as count', [BATCH]);
    const count = rows[0]?.count ?? 0;
    sealed += count;
    if (count < BATCH) break;
  }
  return sealed;
}

interface HeadRow {
  entry_id: string;
  position: string;
  hash: string;
  anchored_hash: string | null;
}

/**
 * Notes the last seal outside the database, unless it is noted already. Nobody seals meanwhile.
 *
 * @param at system time
 * @returns whether a line was added
 * Throws AppError CONFLICT when the seal that was noted last is no longer what it was.
 */
export async function anchorHead(dataSource: DataSource, file: string, at: Date): Promise<boolean> {
  return dataSource.transaction(async (manager) => {
    // read under the lock: another process may have written to the same file
    await manager.query('select from hub.lock_audit_head(0)');
    const last = await lastAnchor(file);
    const [head]: HeadRow[] = await manager.query('select * from hub.lock_audit_head($1)', [last?.entry ?? 0]);
    if (head === undefined) return false;
    if (last !== undefined && head.anchored_hash !== last.hash)
      throw new AppError(
        'CONFLICT',
        `The audit is not the one whose head was anchored at ${last.at}: run \`homeward audit verify\`, and keep ${file}.`,
      );
    const entry = Number(head.entry_id);
    if (last?.entry === entry) return false;
    await appendAnchor(file, { at: at.toISOString(), position: Number(head.position), entry, hash: head.hash });
    return true;
  });
}
