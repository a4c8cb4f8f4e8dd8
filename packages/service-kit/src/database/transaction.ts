import type { EntityManager } from 'typeorm';
import { escapeLiteral, type PoolClient } from 'pg';
import type { EventName, NewEvent, Received } from '@homeward/contracts';
import { AppError } from '../errors/app-error';
import type { AccessEnd, AccessGrant, RecordLink } from '../hub/access';
import type { Viewer } from '../identity/viewer';
import type { ColumnCipher } from '../keys/column-cipher';
import type { Caller } from './caller';
import type { Tx } from './database';
import type { Settlement } from './settlement';
import type { Statement } from './statement';

export interface TransactionParts {
  caller: Caller;
  now: Date;
  manager: EntityManager;
  client: PoolClient;
  settlement: Settlement;
  columns: ColumnCipher;
  reads: boolean;
}

/** One open transaction. Begins and ends in `ServiceDatabase`; this is what lies between. */
export class Transaction implements Tx {
  readonly caller: Caller;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly manager: EntityManager;
  readonly columns: ColumnCipher;
  readonly seen = new Set<string>();
  readonly wanted = new Set<string>();
  readonly hooks: (() => void)[] = [];
  private over = false;
  private readonly correlations = new Map<string, string>();

  constructor(private readonly parts: TransactionParts) {
    this.caller = parts.caller;
    this.viewer = parts.caller.viewer;
    this.now = parts.now;
    this.manager = parts.manager;
    this.columns = parts.columns;
  }

  async sql<R>({ name, text }: Statement, values: readonly unknown[] = []): Promise<R[]> {
    if (this.over) throw new AppError('INTERNAL', `The transaction is over: ${name} was not awaited in it.`);
    const result = await this.parts.client.query({ name, text, values: values as unknown[] });
    return result.rows as R[];
  }

  publish<N extends EventName>(event: NewEvent<N>, cause?: { correlationId: string }): void {
    this.mayChange();
    this.parts.settlement.publish(event as NewEvent, cause?.correlationId ?? this.correlationOf(event.key));
  }

  /** The events that a job works in this transaction: what it says under the same key, or of a single one, keeps their correlation id. */
  receive(events: readonly Received[]): void {
    for (const { key, correlationId } of events) this.correlations.set(key, correlationId);
  }

  saw(...ids: readonly string[]): void {
    for (const id of ids) this.seen.add(id);
  }

  asked(...ids: readonly string[]): void {
    for (const id of ids) this.wanted.add(id);
  }

  grantAccess(rows: readonly AccessGrant[]): void {
    this.mayChange();
    this.parts.settlement.grant(rows);
  }

  endAccess(rows: readonly AccessEnd[]): void {
    this.mayChange();
    this.parts.settlement.end(rows);
  }

  linkRecord(rows: readonly RecordLink[]): void {
    this.mayChange();
    this.parts.settlement.link(rows);
  }

  /** What is granted, ended and linked so far stands from now on, for whatever else is done in this transaction. */
  async settleAccess(): Promise<void> {
    const settling = this.parts.settlement.takeAccess(escapeLiteral);
    if (settling !== null) await this.parts.client.query(settling);
  }

  afterCommit(work: () => void): void {
    this.hooks.push(work);
  }

  /** From now on the connection may be somebody else's. */
  end(): void {
    this.over = true;
  }

  private correlationOf(key: string): string {
    const [first, ...others] = new Set(this.correlations.values());
    return this.correlations.get(key) ?? (first !== undefined && others.length === 0 ? first : this.caller.correlationId);
  }

  private mayChange(): void {
    if (this.parts.reads)
      throw new AppError('INTERNAL', 'A read changes nothing. Use `write` for what publishes, grants or links.');
  }
}
