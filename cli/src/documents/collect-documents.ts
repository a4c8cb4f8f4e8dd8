import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { collectOperations, type DocumentFile, type TrustedDocuments } from '@homeward/client';
import { Refusal } from '@homeward/embedded';
import type { Terminal } from '../terminal';

/** The supergraph of this version of the hub. */
export const COMMITTED_SUPERGRAPH = path.resolve(__dirname, '../../../gateway/supergraph.graphql');

export interface CollectOptions {
  directory: string;
  client: string | null;
  out: string;
  supergraph: string;
}

const idOf = (text: string): string => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

function read(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal(`${what} ${file} cannot be read. Name one that is there.`, { cause: error });
  }
}

function filesIn(directory: string, terminal: Terminal): DocumentFile[] {
  const root = path.resolve(terminal.workingDirectory, directory);
  let names: string[];
  try {
    names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    throw new Refusal(`The directory ${directory} cannot be read. Name the one that holds your .graphql files.`, {
      cause: error,
    });
  }
  const found = names.filter((name) => /\.(graphql|gql)$/.test(name)).sort();
  return found.map((name) => ({ path: path.join(directory, name), text: read(path.join(root, name), 'The file') }));
}

/**
 * Writes a manifest of every operation in the directory's .graphql files. Where one does not fit the supergraph it writes nothing, says
 * each fault with its place, and ends with 1. Throws Refusal where there is nothing to collect.
 */
export function collectDocuments({ directory, client, out, supergraph }: CollectOptions, terminal: Terminal): void {
  const files = filesIn(directory, terminal);
  const graph = read(path.resolve(terminal.workingDirectory, supergraph), 'The supergraph');
  const { operations, faults } = collectOperations(files, graph);
  for (const fault of faults) terminal.complain(fault);
  if (faults.length > 0) {
    terminal.exitCode = 1;
    return;
  }
  if (operations.length === 0)
    throw new Refusal(`There is no operation in ${directory}. Put your queries and mutations there, in .graphql files.`);
  const documents = Object.fromEntries(operations.map(({ text }) => [idOf(text), text]));
  const manifest: TrustedDocuments = { client, documents };
  writeFileSync(path.resolve(terminal.workingDirectory, out), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const { name, text } of operations) terminal.print(`${idOf(text)}  ${name}`);
}
