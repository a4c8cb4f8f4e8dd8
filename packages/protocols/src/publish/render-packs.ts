import { z } from 'zod';
import { packSchema } from '../pack/pack.schema';
import { faultsBetween } from './faults-between';
import { parsePack, placed } from './parse-pack';

/** By file name, `<pack>/<effective-from>.yaml`. */
export type PackFiles = Readonly<Record<string, string>>;

/**
 * The packs as JSON, which the program carries in it, so that it reads no file of the author's.
 * @throws RangeError with every fault of every pack
 */
export function renderPacks(files: PackFiles): string {
  const names = Object.keys(files).sort();
  const packs = names.map((name) => parsePack(name, files[name]!));
  const faults = faultsBetween(packs).map((fault) => placed(fault, fault.fileName, files[fault.fileName]!));
  if (faults.length > 0) throw new RangeError(faults.join('\n'));
  return `${JSON.stringify(packs)}\n`;
}

/** What an editor needs to help the author of a pack. */
export function renderSchema(): string {
  const schema = z.toJSONSchema(packSchema, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ title: 'Homeward protocol pack', ...schema }, null, 2)}\n`;
}
