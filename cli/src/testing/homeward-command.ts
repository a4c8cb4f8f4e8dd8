import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const MAIN = path.resolve(__dirname, '../../dist/main.js');

/** What may point a command at something of the machine it runs on; each test sets its own. */
const UNSET = ['DATABASE_URL', 'REDIS_URL', 'OIDC_ISSUER', 'SMTP_URL', 'BUSINESS_CLOCK', 'LOG_LEVEL', 'NODE_ENV'];

/** The built `homeward` command in a process of its own. */
export interface HomewardCommand {
  process: ChildProcess;
  said(): string;
  complained(): string;
  /** Resolves with what was said so far once `text` is in it; rejects when the command ends before. */
  until(text: string): Promise<string>;
  ended: Promise<{ code: number | null; said: string; complained: string }>;
}

export function homeward(args: string[], cwd: string, environment: Record<string, string> = {}): HomewardCommand {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !UNSET.includes(name)));
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd,
    env: { ...clean, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (complained += text.toString()));
  const ended = new Promise<{ code: number | null; said: string; complained: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said, complained })),
  );
  const until = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (said.includes(text)) resolve(said);
      };
      child.stdout.on('data', look);
      void ended.then(() => reject(new Error(`homeward ${args.join(' ')} ended before saying "${text}": ${said}${complained}`)));
      look();
    });
  return { process: child, said: () => said, complained: () => complained, until, ended };
}
