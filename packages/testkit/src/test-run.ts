/** What the set-up of a run leaves for its end; both run in the same process. */
export interface TestRun {
  dir: string;
  stop(): Promise<void>;
}

let current: TestRun | undefined;

export function rememberRun(run: TestRun): void {
  current = run;
}

export function forgetRun(): TestRun | undefined {
  const run = current;
  current = undefined;
  return run;
}
