import { issueToken, Refusal } from '@homeward/embedded';
import { type HubDirectory, hubDirectory } from './hub/hub-directory';
import { type HubFacts, runningHubFacts } from './hub/hub-file';

/**
 * Sends one operation to the public graph as a persona, with a token of the hub's own issuer.
 * @throws Refusal when the hub does not answer, or answers with an error: then with the message and code of the first.
 */
export type GraphAs = <T>(persona: string, document: string, variables: Record<string, unknown>) => Promise<T>;

/** A hub that another process runs. */
export interface RunningHub {
  facts: HubFacts;
  ask: GraphAs;
  tokenOf(persona: string): Promise<string>;
}

interface GraphAnswer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Tokens are asked for again when they have less than this to live. */
const RENEW_BEFORE_MS = 60_000;

/** @throws Refusal when no hub runs on this data directory. */
export function findRunningHub(workingDirectory: string, dir: string): RunningHub {
  const directory = hubDirectory(workingDirectory, dir);
  const facts = runningHubFacts(directory);
  const tokenOf = keepTokens(directory, facts);
  return {
    facts,
    tokenOf,
    async ask<T>(persona: string, document: string, variables: Record<string, unknown>) {
      return (await askGraph(facts.graphUrl, await tokenOf(persona), document, variables)) as T;
    },
  };
}

function keepTokens(directory: HubDirectory, facts: HubFacts): (persona: string) => Promise<string> {
  const tokens = new Map<string, { accessToken: string; renewAt: number }>();
  return async (persona) => {
    const known = tokens.get(persona);
    if (known && performance.now() < known.renewAt) return known.accessToken;
    if (!facts.embeddedIssuer)
      throw new Refusal(`This hub takes tokens of ${facts.issuerUrl} and has no personas: ask that issuer for a token.`);
    const issued = await issueToken({ issuerUrl: facts.issuerUrl, dir: directory.issuer, persona });
    tokens.set(persona, {
      accessToken: issued.accessToken,
      renewAt: performance.now() + issued.expiresInSeconds * 1000 - RENEW_BEFORE_MS,
    });
    return issued.accessToken;
  };
}

async function askGraph(url: string, token: string, query: string, variables: Record<string, unknown>): Promise<unknown> {
  let answer: GraphAnswer;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    });
    answer = (await response.json()) as GraphAnswer;
  } catch (error) {
    throw new Refusal(`The graph at ${url} does not answer: see that the hub is well (homeward doctor).`, { cause: error });
  }
  const [fault] = answer.errors ?? [];
  if (fault) throw new Refusal(`${fault.message} (${fault.extensions?.code ?? 'no code'})`);
  return answer.data;
}
