import { escapeLiteral, type PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Consumer } from '@homeward/contracts';
import type { Clocks } from '../clocks/clock';
import { AppError } from '../errors/app-error';
import type { Sealer } from '../events/sealer';
import type { ColumnCipher } from '../keys/column-cipher';
import { inSpan } from '../telemetry/in-span';
import { recordIds } from './audit-of-caller';
import type { AuditRow } from './audit-trail';
import { beginText } from './begin-text';
import type { Caller } from './caller';
import type { Database, Tx } from './database';
import { Settlement } from './settlement';
import { Transaction } from './transaction';
import { translateDatabaseError } from './translate-error';

export interface DatabaseParts {
  dataSource: DataSource;
  clocks: Clocks;
  sealer: Sealer;
  columns: ColumnCipher;
  wake(consumer: Consumer, lane: number, urgent: boolean): void;
}

/** How one transaction is run. */
export interface Run<T> {
  /** Of its span: the action, or what is done in it. */
  name: string;
  caller: Caller;
  /** Neither publishes nor grants or links. */
  reads: boolean;
  /** One more statement in the round trip that begins; its rows are handed to `work`. Literals must be escaped. */
  first?: (literal: (value: string) => string) => string;
  work: (tx: Transaction, settlement: Settlement, first: readonly Record<string, unknown>[]) => Promise<T>;
  /** The audit rows of a successful run. */
  audit: (tx: Transaction) => readonly AuditRow[];
}

export class ServiceDatabase implements Database {
  readonly dataSource: DataSource;

  constructor(private readonly parts: DatabaseParts) {
    this.dataSource = parts.dataSource;
  }

  async read<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    const trail = caller.audit;
    const note = (tx: Transaction): readonly AuditRow[] => {
      trail.saw([...tx.seen]);
      trail.asked([...tx.wanted]);
      return trail.deferred ? [] : trail.take();
    };
    return this.run({ name: 'read', caller, reads: true, work: (tx) => work(tx), audit: note });
  }

  async write<T>(caller: Caller, action: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    let open: Transaction | undefined;
    try {
      const result = await this.run({
        name: action,
        caller,
        reads: false,
        work: (tx) => work((open = tx)),
        audit: (tx) => [{ action, outcome: 'CHANGED', recordIds: recordIds([...tx.seen, ...tx.wanted]) }],
      });
      caller.audit.changed(action);
      return result;
    } catch (error) {
      if (open !== undefined) await this.noteFailure(caller, action, open, error);
      throw error;
    }
  }

  async record(caller: Caller): Promise<void> {
    const rows = caller.audit.take();
    const settling = this.settlement().toSql(caller, rows, escapeLiteral);
    if (settling === null) return;
    await this.dataSource.query(settling).catch((error: unknown) => {
      throw translateDatabaseError(error);
    });
  }

  run<T>(run: Run<T>): Promise<T> {
    const fields = { 'homeward.reads': run.reads, 'homeward.correlation_id': run.caller.correlationId };
    return inSpan(`transaction ${run.name}`, fields, () => this.transact(run));
  }

  private async transact<T>({ caller, reads, first, work, audit }: Run<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    let tx: Transaction | undefined;
    try {
      // Else a process that lags behind would decide at a time that is over.
      await this.parts.clocks.business.catchUp();
      const client = (await runner.connect()) as PoolClient;
      const now = this.parts.clocks.business.now();
      const begun = begin(client, beginText(caller.viewer, now, reads && caller.audit.deferred, first));
      adopt(runner);
      const settlement = this.settlement(now);
      const { columns } = this.parts;
      tx = new Transaction({ caller, now, manager: runner.manager, client, settlement, columns, reads });
      const result = await work(tx, settlement, first === undefined ? [] : await begun);
      await begun;
      const settling = settlement.toSql(caller, audit(tx), escapeLiteral);
      await commit(client, settling, reads);
      this.committed(tx, settlement);
      return result;
    } catch (error) {
      await rollback(runner);
      throw translateDatabaseError(error);
    } finally {
      tx?.end();
      await runner.release();
    }
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private committed(tx: Transaction, settlement: Settlement): void {
    for (const { consumer, lane, urgent } of settlement.wakes()) this.parts.wake(consumer, lane, urgent);
    for (const hook of tx.hooks) hook();
  }

  private settlement(now: Date = this.parts.clocks.business.now()): Settlement {
    return new Settlement(this.parts.clocks, this.parts.sealer, now);
  }

  /** A refusal is told even though its transaction is undone. */
  private async noteFailure(caller: Caller, action: string, tx: Transaction, error: unknown): Promise<void> {
    if (!(error instanceof AppError)) return;
    const ids = [...tx.wanted, ...tx.seen];
    if (error.code === 'FORBIDDEN') caller.audit.refused(action, ids);
    else if (error.code === 'NOT_FOUND') caller.audit.asked(ids);
    else return;
    if (!caller.audit.deferred) await this.record(caller);
  }
}

/**
 * Does not wait for the answer: the connection is pipelined, so that the first statement of the work leaves with it, in one packet where it
 * is ready at once. What fails here fails everything after it.
 */
function begin(client: PoolClient, text: string): Promise<Record<string, unknown>[]> {
  const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  const begun = (client.query(text) as unknown as Promise<{ rows: Record<string, unknown>[] }[]>).then(
    (results) => results[2]?.rows ?? [],
  );
  begun.catch(() => undefined);
  return begun;
}

/** After a read there is nothing to wait for. */
async function commit(client: PoolClient, settling: string | null, reads: boolean): Promise<void> {
  if (settling !== null) await client.query(`${settling}; commit`);
  else if (reads) client.query('commit').catch(() => undefined);
  else await client.query('commit');
}

/** Tells TypeORM that a transaction is open: otherwise `manager.save` would begin, and commit, one of its own. */
function adopt(runner: QueryRunner): void {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}

/** A connection that cannot roll back is thrown away, not given to the next caller. */
async function rollback(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  try {
    await runner.query('rollback');
  } catch (error) {
    await (runner as unknown as { releasePostgresConnection(error: unknown): Promise<void> }).releasePostgresConnection(error);
  }
}
