import { runScenarios } from './runner/run-scenarios';

const DEFAULT_PLACE = 'tests/scenarios';
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const OFTEN_ENOUGH_MS = 2_000;

/** Where there is a terminal each line takes the place of the last; elsewhere one is printed now and then. */
function showProgress(): (line: string) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (line) => {
    const now = performance.now();
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
    else if (now - last > OFTEN_ENOUGH_MS) process.stderr.write(`${line}\n`);
    else return;
    last = now;
  };
}

async function main([place = DEFAULT_PLACE]: readonly string[]): Promise<number> {
  const progress = showProgress();
  const { passed, failed } = await runScenarios({
    place,
    workingDirectory: process.cwd(),
    print: (line) => say(line),
    progress,
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const { name, message, stack } = error as Error;
    process.stderr.write(`${name === 'Refusal' ? message : stack}\n`);
    process.exit(1);
  },
);
