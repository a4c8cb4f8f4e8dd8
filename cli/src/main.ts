#!/usr/bin/env node
import { explainFault } from './explain-fault';
import { buildProgram } from './program';
import { openTerminal } from './terminal';

/** A connection that nobody has closed may not keep a finished command from ending. */
const LINGER_MS = 3_000;

async function main(): Promise<void> {
  const terminal = openTerminal(process.env, process.cwd());
  try {
    await buildProgram(terminal).parseAsync(process.argv);
    process.exitCode = terminal.exitCode;
  } catch (error) {
    terminal.complain(explainFault(error, terminal.environment.LOG_LEVEL === 'debug'));
    process.exitCode = 1;
  }
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

void main();
