import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '@homeward/embedded';
import { allPacks, type Pack } from '@homeward/protocols';
import { parsePack } from '@homeward/protocols/dist/publish/parse-pack';

/**
 * `bcp@2025-01-01` is a version that was published; `bcp@drafts/bcp.yaml` a file that may become one.
 * @throws Refusal with the remedy, and with file and line for a file that is no pack
 */
export function readChangedPack(given: string, workingDirectory: string): Pack {
  const [name, version] = split(given);
  const versions = allPacks().filter(({ pack }) => pack === name);
  if (versions.length === 0)
    throw new Refusal(`There is no pack ${name}: give one of ${[...new Set(allPacks().map(({ pack }) => pack))].join(', ')}.`);
  const published = versions.find(({ effective_from }) => effective_from === version);
  if (published) return published;
  if (!/\.ya?ml$/.test(version))
    throw new Refusal(
      `${name} has no version ${version}: give one of ${versions.map(({ effective_from }) => effective_from).join(', ')}, or a file, as ${name}@drafts/${name}.yaml.`,
    );
  const pack = parse(name, path.resolve(workingDirectory, version));
  if (pack.pack !== name)
    throw new Refusal(`${version} is a pack of ${pack.pack}, not of ${name}: give it as ${pack.pack}@${version}.`);
  return pack;
}

function split(given: string): [string, string] {
  const at = given.indexOf('@');
  if (at < 1) throw new Refusal(`--pack ${given} names no version: give it as bcp@2025-01-01 or bcp@drafts/bcp.yaml.`);
  return [given.slice(0, at), given.slice(at + 1)];
}

function parse(name: string, file: string): Pack {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`The file ${file} cannot be read: check its name.`);
  }
  try {
    const effectiveFrom = /^effective_from:\s*'?"?(\d{4}-\d{2}-\d{2})/m.exec(text)?.[1] ?? 'draft';
    return parsePack(`${name}/${effectiveFrom}.yaml`, text) as Pack;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal(error.message.replaceAll(/^packs\/[^:]+:/gm, `${file}:`), { cause: error });
  }
}
