import path from 'node:path';
import { Refusal } from '@homeward/embedded';
import { addKey, type KeysOptions, type KeyUse, listKeys, retireKey, rotateKeys } from '@homeward/service-kit';
import { databaseOf } from '../hub/database-of';
import { refuseDatabaseFault } from '../hub/database-fault';
import type { Terminal } from '../terminal';
import { ENCRYPTED_COLUMNS } from './encrypted-columns';
import { keyFileOf } from './key-file-of';
import { keyServiceOf } from './key-service-of';
import { newKeyId } from './new-key-id';

/** A line for each key, the oldest first, and what stands under it. */
export async function printKeys({ data }: { data: string }, terminal: Terminal): Promise<void> {
  const options = keysOf(data, terminal);
  const uses = await listKeys(options).catch(refuseDatabaseFault(options.databaseUrl));
  for (const line of keyLines(uses)) terminal.print(line);
}

/** Adds a key that only opens until `keys rotate --to` makes it the current one; where there is no file it is made, with this as its first. */
export async function addOneKey(given: { data: string; file?: string; id?: string }, terminal: Terminal): Promise<void> {
  const file = given.file ? path.resolve(terminal.workingDirectory, given.file) : keyFileOf(given.data, terminal);
  const id = given.id ?? newKeyId();
  await addKey(file, id, { current: false, wrapper: keyServiceOf(terminal.environment) });
  terminal.print(`${id} is in ${file}. Once every process has it: homeward keys rotate --to ${id}`);
}

/** A new key for everything, or for what an earlier rotation left. */
export async function rotateAll(given: { data: string; to?: string; finish?: boolean }, terminal: Terminal): Promise<void> {
  if (given.to !== undefined && given.finish)
    throw new Refusal('--to makes another key the current one, and --finish keeps it: leave one of them out.');
  const options = keysOf(given.data, terminal);
  const { current, reencrypted, unused } = await rotateKeys({
    ...options,
    ...(given.finish ? {} : { newKeyId: given.to ?? newKeyId() }),
    onProgress: ({ table, column }, count, total) =>
      terminal.complain(`${table}.${column}: ${number(count)} of ${number(total)}`),
  }).catch(refuseDatabaseFault(options.databaseUrl));
  terminal.print(`${number(reencrypted)} values were encrypted; ${current} is the current key.`);
  if (unused.length > 0)
    terminal.print(`Nothing stands under ${unused.join(', ')} any more. Retire what no backup needs: homeward keys retire <id>`);
}

export async function retireOneKey(id: string, { data }: { data: string }, terminal: Terminal): Promise<void> {
  const options = keysOf(data, terminal);
  await retireKey(options, id).catch(refuseDatabaseFault(options.databaseUrl));
  terminal.print(`${id} is gone: what a backup holds under it opens no more.`);
}

function keysOf(data: string, terminal: Terminal): KeysOptions {
  const wrapper = keyServiceOf(terminal.environment);
  const ring = { keyFile: keyFileOf(data, terminal), ...(wrapper ? { wrapper } : {}) };
  return { databaseUrl: databaseOf(data, terminal), columns: ENCRYPTED_COLUMNS, ...ring };
}

export function keyLines(uses: readonly KeyUse[]): string[] {
  const names = uses.map(({ id }) => id || '(none)');
  const width = Math.max(...names.map((name) => name.length));
  return uses.map((use, index) => `${names[index]!.padEnd(width)}  ${number(use.values)} values  ${standing(use)}`);
}

function standing({ id, isInRing, isCurrent, values }: KeyUse): string {
  if (id === '') return 'not encrypted yet: homeward keys rotate --finish';
  if (!isInRing) return 'NOT IN THE RING: put it back, or its values open no more';
  if (isCurrent) return 'current';
  return values === 0 ? 'opens what a backup holds' : 'opens';
}

const number = (count: number): string => count.toLocaleString('en-GB');
