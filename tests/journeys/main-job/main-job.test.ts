import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { startHub, type HubProcess } from '../hub-process';

const CLI = path.resolve(__dirname, '../../../cli/dist/main.js');
const homeward = (...words: string[]) => spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8', timeout: 180_000 });

describe("Rochdale's child, placed in Medway, is reported missing by Kent Police", () => {
  let running: HubProcess;
  beforeAll(async () => {
    running = await startHub();
  });
  afterAll(async () => {
    expect(await running.stop()).toBe(0);
  });

  it('is played by the demonstration with every step true, and ends with what is still owed', () => {
    const demo = homeward('demo', '--data', running.dataDir);
    expect(demo.stdout).toMatch(/\d+ steps true, 0 not true\n$/);
    expect(demo.status).toBe(0);
    expect(demo.stdout).toContain('NOT told  Medway, missing information officer: conflict of interest');
    expect(demo.stdout).toMatch(/Nothing owed\.|Still owed: /);
    expect(demo.stdout).toMatch(/Cumberland, .* asked and was shown nothing/);
    expect(demo.stderr).toBe('');
  });

  it('can be played again on the next weekend, as a second episode of the same child', () => {
    const demo = homeward('demo', '--data', running.dataDir);
    expect(demo.stdout).toMatch(/\d+ steps true, 0 not true\n$/);
    expect(demo.status).toBe(0);
  });

  it('says in one sentence that no hub is up, and exits at once, where none is', () => {
    const demo = homeward('demo', '--data', path.join(running.dataDir, 'nobody-here'));
    expect(demo.status).not.toBe(0);
    expect(demo.stderr.trim().split('\n')).toHaveLength(1);
    expect(demo.stderr).toContain('npm start');
  });

  it('prints no name and no place in the log of the hub', () => {
    expect(running.printed()).not.toMatch(/Fernwood|Isla|Larkfield|Osgood/);
  });
});
