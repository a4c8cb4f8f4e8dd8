import type { Environment } from '@homeward/service-kit';

/** What a command has of the outside world. */
export interface Terminal {
  readonly environment: Environment;
  readonly workingDirectory: string;
  /** A line for standard output: what was asked for. */
  print(line: string): void;
  /** A line for standard error: what was in the way. */
  complain(line: string): void;
  /** What the process will end with. */
  exitCode: number;
}

export function openTerminal(environment: Environment, workingDirectory: string): Terminal {
  // a reader that has seen enough, as `head` does, is no fault
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    environment,
    workingDirectory,
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
    exitCode: 0,
  };
}
