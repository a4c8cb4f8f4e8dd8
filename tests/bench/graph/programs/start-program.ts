import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Request } from './run-program';

export interface RunningProgram<Answer> {
  pid: number;
  answer: Answer;
  /** Processor time that it has used, in microseconds. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

interface Said {
  answer?: unknown;
  cpu?: number;
}

/** @param nodeOptions for this process alone: `--cpu-prof` */
export async function startProgram<Answer>(
  name: string,
  order: object,
  nodeOptions: readonly string[] = [],
): Promise<RunningProgram<Answer>> {
  const child = fork(join(__dirname, `${name}.js`), [], {
    execArgv: [...nodeOptions],
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
  });
  const exited = once(child, 'exit');
  const hears = async (): Promise<Said> => {
    const [said] = (await Promise.race([
      once(child, 'message'),
      exited.then(([code]) => Promise.reject(new Error(`${name} ended with ${code}: see what it says above.`))),
    ])) as [Said];
    return said;
  };
  const ask = (request: Request): void => void child.send(request);
  const up = hears();
  child.send(order);
  const { answer } = await up;
  return {
    pid: child.pid!,
    answer: answer as Answer,
    cpu: async () => {
      const said = hears();
      ask('cpu');
      return (await said).cpu ?? Number.NaN;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      ask('stop');
      await exited;
    },
  };
}
