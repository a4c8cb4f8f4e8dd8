import { Agent } from 'node:http';
import { askGraph, refusePartial } from '../graph/ask-graph';
import { bodyOf } from '../graph/documents';
import { countStatements, type DatabaseWork } from '../graph/count-statements';
import type { LocalIssuer } from '../graph/local-issuer';
import { startProgram } from '../graph/programs/start-program';
import { documentOf, READERS } from './readers';

export interface ListWork extends DatabaseWork {
  rows: number;
  /** For a page of five. */
  statementsOfFew: number;
  isForAll: boolean;
}

/** By `reader: list`, in the order of the readers. */
export type Measured = ReadonlyMap<string, ListWork>;

/** Every list as its reader asks for it, of one world. */
export async function measureLists(databaseUrl: string, issuer: LocalIssuer): Promise<Measured> {
  const hub = await startProgram<{ url: string }>('gateway-in-process', { databaseUrl, issuerUrl: issuer.url });
  const agent = new Agent({ keepAlive: true });
  try {
    const measured = new Map<string, ListWork>();
    for (const { name, claims, lists, isForAll = false } of READERS) {
      const asked = { databaseUrl, url: hub.answer.url, token: await issuer.token(claims) };
      for (const list of lists) {
        const [whole, few] = [bodyOf(documentOf(list), {}), bodyOf(documentOf(list, 5), {})];
        const answer = await askGraph(asked.url, asked.token, whole, agent);
        refusePartial(answer);
        const { edges } = Object.values((JSON.parse(answer.text) as { data: Record<string, { edges: unknown[] }> }).data)[0]!;
        const { statements: statementsOfFew } = await countStatements({ ...asked, body: few });
        const work = await countStatements({ ...asked, body: whole });
        measured.set(`${name}: ${list[0]}`, { ...work, rows: edges.length, statementsOfFew, isForAll });
      }
    }
    return measured;
  } finally {
    agent.destroy();
    await hub.stop();
  }
}
