import { deepStrictEqual } from 'node:assert';
import { Agent } from 'node:http';
import { askGraph, refusePartial } from './ask-graph';
import type { Contender } from './contenders';

/** Nothing is measured before all have answered the same. */
export async function refuseDifferences(
  contenders: readonly Pick<Contender, 'url'>[],
  token: string,
  bodies: readonly string[],
): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  try {
    for (const body of bodies) {
      const [expected, ...others] = await Promise.all(
        contenders.map(async ({ url }) => {
          const answer = await askGraph(url, token, body, agent);
          refusePartial(answer);
          return (JSON.parse(answer.text) as { data: unknown }).data;
        }),
      );
      for (const other of others) deepStrictEqual(other, expected);
    }
  } finally {
    agent.destroy();
  }
}
