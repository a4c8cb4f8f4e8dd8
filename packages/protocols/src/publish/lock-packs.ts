import type { PackFiles } from './render-packs';

/** The SHA-256 of every published version's text, by file name. */
export type PackLock = Readonly<Record<string, string>>;

/**
 * Adds new versions to the lock. A published version never changes: decisions that were made by it must mean the same for ever.
 * @param hash SHA-256, hexadecimal
 * @throws RangeError that names each version that was changed or taken away
 */
export function lockPacks(lock: PackLock, files: PackFiles, hash: (text: string) => string): PackLock {
  const faults = Object.entries(lock).flatMap(([name, published]) => {
    const text = files[name];
    if (text === undefined) return [`packs/${name} was published and is gone. Put it back; a later version may supersede it.`];
    if (hash(text) !== published)
      return [`packs/${name} was published and has changed. Put it back, and write the change as a new version.`];
    return [];
  });
  if (faults.length > 0) throw new RangeError(faults.join('\n'));
  return Object.fromEntries(
    Object.keys(files)
      .sort()
      .map((name) => [name, lock[name] ?? hash(files[name]!)]),
  );
}
