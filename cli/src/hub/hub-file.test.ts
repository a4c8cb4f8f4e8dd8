import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type HubDirectory, hubDirectory } from './hub-directory';
import { publishHub, readHubFacts, runningHubFacts } from './hub-file';

const FACTS = {
  graphUrl: 'http://127.0.0.1:4000/graphql',
  issuerUrl: 'http://127.0.0.1:4100',
  embeddedIssuer: true,
  databaseUrl: 'postgres://homeward:secret@127.0.0.1:5555/homeward',
  embeddedDatabase: true,
  queue: 'postgres',
  businessClock: 'simulated',
} as const;

describe('the note of a running hub', () => {
  let directory: HubDirectory;
  beforeEach(() => void (directory = hubDirectory(mkdtempSync(path.join(os.tmpdir(), 'homeward-cli-')), '.')));
  afterEach(() => rmSync(directory.root, { recursive: true, force: true }));

  const change = (facts: object): void =>
    writeFileSync(directory.hubFile, JSON.stringify({ ...JSON.parse(readFileSync(directory.hubFile, 'utf8')), ...facts }));

  it('tells the other commands where everything is, and nobody but its owner', () => {
    publishHub(directory, FACTS);
    expect(readHubFacts(directory)).toMatchObject({ ...FACTS, pid: process.pid });
    expect(statSync(directory.hubFile).mode & 0o777).toBe(0o600);
  });

  it('is gone when the hub has stopped, and the sentence says how to start one', () => {
    publishHub(directory, FACTS)();
    expect(() => runningHubFacts(directory)).toThrow(
      `No hub is running on ${directory.root}: start one with npm start, or name its directory with --data DIR.`,
    );
  });

  it('is not believed when its process is gone, or its number belongs to a later process', () => {
    publishHub(directory, FACTS);
    change({ birth: 'another boot/12345' });
    expect(readHubFacts(directory)).toBeUndefined();
    publishHub(directory, FACTS);
    change({ pid: 2 ** 22 + 1 });
    expect(readHubFacts(directory)).toBeUndefined();
  });

  it('is not believed when it is damaged', () => {
    writeFileSync(directory.hubFile, '{"pid":');
    expect(readHubFacts(directory)).toBeUndefined();
  });
});
