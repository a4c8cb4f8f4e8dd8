import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { outliveConnection } from '../database/outlive-connection';

/** A pool on which every statement with parameters is prepared once for each connection: BullMQ sends its statements unnamed. */
export class PreparedPool extends Pool {
  private readonly names = new Map<string, string>();

  constructor(config: PoolConfig) {
    super(config);
    // Each queue and each worker listens for errors on the pool that they share.
    this.setMaxListeners(100);
    this.on('connect', outliveConnection);
  }

  /** A connection that ended in the moment of being handed out is thrown away instead: a worker would wait for ever for its notifications. */
  // @ts-expect-error pg declares a form with a callback too, which returns nothing; the pool itself uses it.
  override connect(callback?: Parameters<Pool['connect']>[0]): Promise<PoolClient> | void {
    if (callback !== undefined) return super.connect(callback);
    return super.connect().then((client) => {
      if ((client as unknown as { _queryable: boolean })._queryable) return client;
      client.release(true);
      throw new Error('The connection ended before it could be used.');
    });
  }

  // @ts-expect-error pg declares a dozen overloads; BullMQ uses this one.
  override query(text: unknown, values?: unknown[]): Promise<unknown> {
    const run = super.query.bind(this) as (config: unknown, values?: unknown[]) => Promise<unknown>;
    if (typeof text !== 'string' || values === undefined) return run(text, values);
    return run({ name: this.nameOf(text), text, values });
  }

  private nameOf(text: string): string {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    const name = `queue.${this.names.size + 1}`;
    this.names.set(text, name);
    return name;
  }
}
