import type { DataSource, EntityManager } from 'typeorm';
import type { EventName, NewEvent } from '@homeward/contracts';
import type { AccessEnd, AccessGrant, RecordLink } from '../hub/access';
import type { Viewer } from '../identity/viewer';
import type { ColumnCipher } from '../keys/column-cipher';
import type { Caller } from './caller';
import type { Statement } from './statement';

/** One transaction on behalf of one caller. What it publishes, grants and links is written in one statement just before the commit. */
export interface Tx {
  readonly caller: Caller;
  readonly viewer: Viewer;
  /** Business time at which the transaction began; SQL reads the same as `hub.business_now()`. */
  readonly now: Date;
  /** TypeORM on this very connection. For single rows; lists and hot paths go through `sql`. */
  readonly manager: EntityManager;
  /** Writes and reads encrypted columns. A value is decrypted once it is decided that it may be shown. */
  readonly columns: ColumnCipher;
  sql<R = Record<string, unknown>>(statement: Statement, values?: readonly unknown[]): Promise<R[]>;
  /** @param cause the received event that led to this one, whose correlation id it keeps; the caller's when not given */
  publish<N extends EventName>(event: NewEvent<N>, cause?: { readonly correlationId: string }): void;
  /** Records shown to the caller, or changed by it. */
  saw(...ids: readonly string[]): void;
  /** Records the caller asked for by id, also when nothing is shown. */
  asked(...ids: readonly string[]): void;
  grantAccess(rows: readonly AccessGrant[]): void;
  endAccess(rows: readonly AccessEnd[]): void;
  linkRecord(rows: readonly RecordLink[]): void;
  /** Runs after a successful commit; must not throw. */
  afterCommit(work: () => void): void;
}

/** One login of one service. A lost connection is AppError UPSTREAM_UNAVAILABLE, retryable; nothing is retried here. */
export interface Database {
  /** One short read-only transaction. `work` may call neither `publish` nor `grantAccess`, `endAccess` or `linkRecord`. */
  read<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One action, one transaction, one audit row; `action` is the name in `@Action`, or `job:<event>`. */
  write<T>(caller: Caller, action: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Writes what a deferred trail still holds, in one statement. To be called before anything is answered: when it fails, so must the operation. */
  record(caller: Caller): Promise<void>;
  readonly dataSource: DataSource;
  close(): Promise<void>;
}
