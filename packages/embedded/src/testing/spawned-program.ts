import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** A Node process of the built package, told apart from the test that spawned it: it can be killed, and it can be another user. */
export interface SpawnedProgram {
  process: ChildProcess;
  /** Everything written to standard output so far. */
  said(): string;
  /** Everything written to standard error so far. */
  complaints(): string;
  /** The first line of standard output that begins with `word`, without it. Rejects when the program ends first. */
  line(word: string): Promise<string>;
  /** Resolves with the exit code, or null for a killed program. */
  ended: Promise<number | null>;
}

const BUILT_PACKAGE = path.resolve(__dirname, '../../dist/index.js');

/** `body` is the inside of an async function that is given the package's exports as `embedded` and `say(line)`. */
export function spawnProgram(body: string, user?: { uid: number; gid: number }): SpawnedProgram {
  const script = `
    const embedded = require(${JSON.stringify(BUILT_PACKAGE)});
    const say = (line) => process.stdout.write(line + '\\n');
    (async () => { ${body} })().catch((error) => { say('refused ' + error.message); process.exitCode = 1; });`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/', ...user });
  let said = '';
  let complained = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (complained += text.toString()));
  const find = (word: string): string | undefined =>
    said
      .split('\n')
      .find((one) => one.startsWith(`${word} `))
      ?.slice(word.length + 1);
  const line = async (word: string): Promise<string> => {
    const found = new Promise<string>((resolve) => {
      const look = (): void => {
        const rest = find(word);
        if (rest !== undefined) resolve(rest);
      };
      child.stdout.on('data', look);
      look();
    });
    const outcome = await Promise.race([found, ended]);
    const rest = typeof outcome === 'string' ? outcome : find(word);
    if (rest !== undefined) return rest;
    throw new Error(`the program ended with ${outcome} before saying "${word}": ${said}${complained}`);
  };
  return { process: child, said: () => said, complaints: () => complained, line, ended };
}
