/** Lanes of each consumer: how many batches of one consumer may be worked at the same time, over all processes. */
export const LANES = 8;

/** FNV-1a over UTF-16 code units: the same in every process and for ever, as open consumptions carry their lane. */
export function laneOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) {
    hash ^= key.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % LANES;
}
