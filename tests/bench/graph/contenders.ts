import { CORE, keepOn } from './processor-cores';
import type { HubOrder } from './programs/open-services';
import { startProgram, type RunningProgram } from './programs/start-program';
import type { ServedHub } from './programs/subgraphs';

export type ContenderName = 'Homeward in-process' | 'Homeward over HTTP' | '@apollo/gateway over HTTP';

/** One way of answering the same graph from the same database. */
export interface Contender {
  name: ContenderName;
  url: string;
  /** Processor time so far of the gateway's process and of all its processes, in microseconds. */
  cpu(): Promise<{ gateway: number; all: number }>;
}

export interface OpenContenders {
  contenders: readonly Contender[];
  stop(): Promise<void>;
}

/** @param profileDir where the in-process gateway leaves a profile of its processor time, if anywhere */
export async function openContenders(order: HubOrder, profileDir: string | undefined): Promise<OpenContenders> {
  const started: RunningProgram<unknown>[] = [];
  const start = async <Answer>(name: string, with_: object, options: readonly string[] = []): Promise<RunningProgram<Answer>> => {
    const program = await startProgram<Answer>(name, with_, options);
    keepOn(CORE.hub, program.pid);
    started.unshift(program);
    return program;
  };
  const stop = async (): Promise<void> => {
    for (const program of started) await program.stop();
  };
  const over = (
    name: ContenderName,
    gateway: RunningProgram<{ url: string }>,
    subgraphs?: RunningProgram<unknown>,
  ): Contender => ({
    name,
    url: gateway.answer.url,
    cpu: async () => {
      const used = await gateway.cpu();
      return { gateway: used, all: used + (subgraphs ? await subgraphs.cpu() : 0) };
    },
  });
  try {
    const subgraphs = await start<ServedHub>('subgraphs', order);
    const { supergraphSdl, endpoints } = subgraphs.answer;
    const profile = profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
    const contenders = [
      over('Homeward in-process', await start('gateway-in-process', order, profile)),
      over(
        'Homeward over HTTP',
        await start('gateway-over-http', { supergraphSdl, endpoints, issuerUrl: order.issuerUrl }),
        subgraphs,
      ),
      over('@apollo/gateway over HTTP', await start('apollo-gateway', { supergraphSdl }), subgraphs),
    ];
    return { contenders, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
