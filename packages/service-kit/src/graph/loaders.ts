import DataLoader from 'dataloader';

/** The loaders of one operation: each asks once for all keys that a level of the query needs, and remembers what it got until the operation ends. */
export class Loaders {
  readonly #byName = new Map<string, unknown>();

  /**
   * @param name unique in the service, with whatever the batch depends on besides its keys: `episode`, `placements:current`
   * @param batch one short transaction; must answer in the order of the keys, `null` (or an Error) where there is nothing
   */
  one<K, V>(name: string, batch: (keys: readonly K[]) => Promise<readonly (V | Error)[]>): DataLoader<K, V> {
    const known = this.#byName.get(name);
    if (known) return known as DataLoader<K, V>;
    const loader = new DataLoader<K, V>(batch, { maxBatchSize: 1000 });
    this.#byName.set(name, loader);
    return loader;
  }
}
