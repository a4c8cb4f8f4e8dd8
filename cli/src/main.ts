#!/usr/bin/env node
import { explainFault } from './explain-fault';
import { buildProgram } from './program';
import { openTerminal, type Terminal } from './terminal';

/** A connection that nobody has closed may not keep a finished command from ending. */
const LINGER_MS = 3_000;

async function main(): Promise<void> {
  const terminal = openTerminal(process.env, process.cwd());
  try {
    await buildProgram(Object.assign(terminal, { environment: withFiles(process.env) })).parseAsync(process.argv);
    process.exitCode = terminal.exitCode;
  } catch (error) {
    terminal.complain(explainFault(error, terminal.environment.LOG_LEVEL === 'debug'));
    process.exitCode = 1;
  }
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

/** Loading what reads the files would cost every command a second: only where there is one. */
function withFiles(environment: NodeJS.ProcessEnv): Terminal['environment'] {
  if (!Object.keys(environment).some((name) => name.endsWith('_FILE'))) return environment;
  const { readSecretFiles } = require('@homeward/service-kit') as typeof import('@homeward/service-kit');
  return readSecretFiles(environment);
}

void main();
