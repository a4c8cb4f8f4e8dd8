import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { AppError } from '../errors/app-error';

/** The last seal at one moment, noted where whoever can change the database cannot change it. */
export interface Anchor {
  /** ISO 8601, of the system clock. */
  at: string;
  /** How many rows were sealed until then. */
  position: number;
  /** The id of the last of them; 0 before the first. */
  entry: number;
  /** 64 hexadecimal digits. */
  hash: string;
}

/** Longer than any line. */
const TAIL_BYTES = 1_024;

/** Adds a line, and waits until it is on the disk. The file is readable by its owner alone. */
export async function appendAnchor(file: string, { at, position, entry, hash }: Anchor): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify({ at, position, entry, hash })}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** @returns undefined where the file is missing or empty. Throws AppError INVALID_INPUT when its last line is no anchor. */
export async function lastAnchor(file: string): Promise<Anchor | undefined> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (handle === undefined) return undefined;
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    await handle.read(tail, 0, tail.length, size - tail.length);
    const line = tail.toString().trimEnd().split('\n').at(-1);
    return line ? anchorOf(line, 'The last line') : undefined;
  } finally {
    await handle.close();
  }
}

/** One after the other, as they were written. Throws AppError INVALID_INPUT at a line that is none, or when the file cannot be read. */
export async function* readAnchors(file: string): AsyncGenerator<Anchor> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let number = 0;
  try {
    for await (const line of lines) {
      number += 1;
      if (line !== '') yield anchorOf(line, `Line ${number}`);
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('INVALID_INPUT', `The anchors in ${file} cannot be read: name the file with --anchors FILE.`, { cause });
  }
}

function anchorOf(line: string, which: string): Anchor {
  try {
    const { at, position, entry, hash } = JSON.parse(line) as Anchor;
    const sound = Number.isSafeInteger(position) && Number.isSafeInteger(entry) && /^[0-9a-f]{64}$/.test(hash);
    if (sound) return { at: String(at), position, entry, hash };
  } catch {
    // said below
  }
  throw new AppError('INVALID_INPUT', `${which} of the anchors is none: the file was changed, or is another one.`);
}
