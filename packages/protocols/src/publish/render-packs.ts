import { z } from 'zod';
import { packSchema } from '../pack/pack.schema';
import { faultsBetween } from './faults-between';
import { parsePack, placed } from './parse-pack';

/** By file name, `<pack>/<effective-from>.yaml`. */
export type PackFiles = Readonly<Record<string, string>>;

/**
 * The module that carries the packs into the running program, so that it reads no file.
 * @throws RangeError with every fault of every pack
 */
export function renderPacks(files: PackFiles): string {
  const names = Object.keys(files).sort();
  const packs = names.map((name) => parsePack(name, files[name]!));
  const faults = faultsBetween(packs).map((fault) => placed(fault, fault.fileName, files[fault.fileName]!));
  if (faults.length > 0) throw new RangeError(faults.join('\n'));
  return [
    '// Written from packs/*/*.yaml by scripts/publish-packs.cjs; a test compares. Change the YAML, never this file.',
    "import type { Pack } from './pack.types';",
    '',
    `export const PACKS: readonly Pack[] = ${JSON.stringify(packs, null, 2)};`,
    '',
  ].join('\n');
}

/** What an editor needs to help the author of a pack. */
export function renderSchema(): string {
  const schema = z.toJSONSchema(packSchema, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ title: 'Homeward protocol pack', ...schema }, null, 2)}\n`;
}
