import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identifyProcess, Refusal } from '@homeward/embedded';
import type { HubDirectory } from './hub-directory';

/** What a running hub says of itself to the other commands. Holds the database's password, so it is readable by its owner alone. */
export interface HubFacts {
  pid: number;
  /** Tells this process from a later one with the same number. */
  birth?: string;
  graphUrl: string;
  issuerUrl: string;
  /** Whether the personas' tokens are accepted. */
  embeddedIssuer: boolean;
  databaseUrl: string;
  embeddedDatabase: boolean;
  /** Of the embedded mailbox. */
  mailboxUrl?: string;
  queue: 'postgres' | 'redis';
  redisUrl?: string;
  /** Unset: the key that everybody knows. */
  keyRingFile?: string;
  businessClock: 'real' | 'simulated';
}

/** @returns a function that takes the file away again. */
export function publishHub(directory: HubDirectory, facts: Omit<HubFacts, 'pid' | 'birth'>): () => void {
  const unfinished = `${directory.hubFile}.unfinished`;
  const whole: HubFacts = { pid: process.pid, birth: identifyProcess(process.pid)?.birth, ...facts };
  writeFileSync(unfinished, `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, directory.hubFile);
  return () => rmSync(directory.hubFile, { force: true });
}

/** @returns undefined when no hub runs on this directory: there is no file, or the process that wrote it is gone. */
export function readHubFacts(directory: HubDirectory): HubFacts | undefined {
  let facts: HubFacts;
  try {
    facts = JSON.parse(readFileSync(directory.hubFile, 'utf8')) as HubFacts;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') return undefined;
    throw new Refusal(`${directory.hubFile} cannot be read: run this as the user who started the hub.`, { cause: error });
  }
  const running = identifyProcess(facts.pid);
  const same =
    running !== undefined && (facts.birth === undefined || running.birth === undefined || facts.birth === running.birth);
  return same ? facts : undefined;
}

/** @throws Refusal when no hub runs on this directory. */
export function runningHubFacts(directory: HubDirectory): HubFacts {
  const facts = readHubFacts(directory);
  if (facts) return facts;
  throw new Refusal(`No hub is running on ${directory.root}: start one with npm start, or name its directory with --data DIR.`);
}
