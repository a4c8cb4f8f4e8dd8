import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@homeward/service-kit';
import { parse } from 'graphql';
import { trustedDocuments, type Manifest, type TrustedDocuments } from './trusted-documents';

const REMEDY = 'Make it again with `homeward documents collect`.';

const fault = (file: string, what: string, cause?: unknown): AppError =>
  new AppError('INVALID_INPUT', `The trusted documents in ${file} cannot be used: ${what}. ${REMEDY}`, {
    field: 'TRUSTED_DOCUMENTS',
    remedy: REMEDY,
    cause,
  });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (text: string): string => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

function checkDocument(file: string, id: string, text: unknown): void {
  if (typeof text !== 'string' || idOf(text) !== id) throw fault(file, `the document ${id} is not the one that was collected`);
  try {
    parse(text, { noLocation: true });
  } catch (error) {
    throw fault(file, `the document ${id} is no GraphQL`, error);
  }
}

function manifestOf(file: string, text: string): Manifest {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw fault(file, 'it is no JSON', error);
  }
  if (!isObject(read) || !isObject(read['documents'])) throw fault(file, 'it holds no `documents`');
  const { client = null, documents } = read;
  if (client !== null && (typeof client !== 'string' || client === '')) throw fault(file, '`client` is neither a name nor null');
  for (const [id, document] of Object.entries(documents as object)) checkDocument(file, id, document);
  return { client, documents: documents as Manifest['documents'] };
}

async function filesAt(place: string): Promise<string[]> {
  if (!(await stat(place)).isDirectory()) return [place];
  const names = await readdir(place);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(place, name));
}

/** Reads one manifest, or every one of a directory. Throws AppError INVALID_INPUT that names the file and what is wrong with it. */
export async function loadTrustedDocuments(place: string): Promise<TrustedDocuments> {
  const files = await filesAt(place).catch((error: unknown) => {
    throw new AppError('INVALID_INPUT', `TRUSTED_DOCUMENTS names ${place}, which cannot be read. Name a file or a directory.`, {
      field: 'TRUSTED_DOCUMENTS',
      cause: error,
    });
  });
  return trustedDocuments(await Promise.all(files.map(async (file) => manifestOf(file, await readFile(file, 'utf8')))));
}
