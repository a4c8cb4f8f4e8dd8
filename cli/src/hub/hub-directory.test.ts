import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { emptyHubDirectory, type HubDirectory, hubDirectory, makeHubDirectory } from './hub-directory';

describe('the data directory', () => {
  let above: string;
  let directory: HubDirectory;
  beforeEach(() => {
    above = mkdtempSync(path.join(os.tmpdir(), 'homeward-cli-'));
    directory = hubDirectory(above, '.homeward');
  });
  afterEach(() => rmSync(above, { recursive: true, force: true }));

  it('is made where nobody but its owner may look around, and taken again', () => {
    makeHubDirectory(directory);
    makeHubDirectory(directory);
    expect(statSync(directory.root).mode & 0o777).toBe(0o711);
  });

  it('is never taken when it holds files of somebody else, also when it is to be emptied', () => {
    const home = hubDirectory(above, '.');
    mkdirSync(home.mail);
    for (const fresh of [false, true]) {
      expect(() => makeHubDirectory(home, fresh)).toThrow(`${above} holds files that are not Homeward's`);
    }
    expect(existsSync(home.mail)).toBe(true);
  });

  it('is refused when another version laid it out, and fresh is the remedy', () => {
    makeHubDirectory(directory);
    writeFileSync(directory.marker, '{"layout":99}');
    expect(() => makeHubDirectory(directory)).toThrow(/another version of Homeward: start with --fresh/);
    makeHubDirectory(directory, true);
    emptyHubDirectory(directory);
    expect(() => makeHubDirectory(directory)).not.toThrow();
  });

  it('keeps what somebody put into it when it is emptied', () => {
    makeHubDirectory(directory);
    const note = path.join(directory.root, 'note.txt');
    writeFileSync(note, 'mine');
    writeFileSync(directory.secretsFile, '{}');
    emptyHubDirectory(directory);
    expect(existsSync(note)).toBe(true);
    expect(existsSync(directory.secretsFile)).toBe(false);
  });
});
