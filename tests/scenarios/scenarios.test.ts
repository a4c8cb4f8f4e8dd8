import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readScenario } from '@homeward/cli';
import { castOf, childOf, setScene } from './runner/cast';
import { moveClock, untilIdle } from './runner/hub-clock';
import { playStep } from './runner/play-step';
import { readEpisode } from './runner/read-episode';
import { startHub, type StartedHub } from './runner/start-hub';

const ROOT = path.resolve(__dirname, '../..');
const MAIN = path.join(ROOT, 'cli/dist/main.js');
const RUN = path.join(ROOT, 'tests/dist/scenarios/run.js');
const S04 = path.join(__dirname, 'A-eligibility/S04-bcp-nine-hours.yaml');

function run(program: string, ...args: string[]): Promise<{ code: number | null; said: string; complained: string }> {
  const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (complained += text.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said, complained })));
}

describe('npm run scenarios', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'homeward-few-scenarios-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('plays every file through the whole hub, and of one that fails shows what was expected beside what is', async () => {
    copyFileSync(S04, path.join(directory, 'S04.yaml'));
    const wrong = readFileSync(S04, 'utf8')
      .replace('scenario: S04', 'scenario: X04')
      .replace('criteria: { BCP-E2: not met }', 'criteria: { BCP-E2: met }');
    expect(wrong).toContain('BCP-E2: met }');
    writeFileSync(path.join(directory, 'X04.yaml'), wrong);
    const { code, said, complained } = await run(RUN, directory);
    expect(said).toMatch(/ {2}ok {4}S04 nine hours are not over nine\n/);
    expect(said).toMatch(
      / {2}FAIL {2}X04 nine hours are not over nine\n.*X04\.yaml: .*\n +at the end: the criterion BCP-E2\n +expected {2}met\n +actual {4}not met\n +by {8}BCP-E2 \(000 §12\.1\)\n/,
    );
    expect(said).toMatch(/\n3 passed, 1 failed\n$/);
    expect(code).toBe(1);
    expect(complained).toContain('4 cases of 2 scenarios, on one hub');
  });

  it('starts no hub for a file that cannot be read, and says where and what to do', async () => {
    writeFileSync(path.join(directory, 'X05.yaml'), readFileSync(S04, 'utf8').replace('missing: Isla', 'vanished: Isla'));
    const { code, said, complained } = await run(RUN, directory);
    expect({ code, said }).toEqual({ code: 1, said: '' });
    expect(complained).toMatch(/X05\.yaml:\d+: when\.0\.vanished: «vanished» is no verb: write one of missing, found, /);
  });
});

describe('why, and what if', () => {
  let started: StartedHub;
  let episodeId: string;
  beforeAll(async () => {
    started = await startHub(new Date('2026-06-02T06:00:00Z'));
    const [scenario] = readScenario('S04.yaml', readFileSync(S04, 'utf8')).cases;
    const cast = castOf(started.hub, scenario!, 0);
    await setScene(cast);
    for (const step of scenario!.steps) {
      await moveClock(started.hub, step.at);
      await playStep({ ...step, earlier: false }, childOf(cast, step.child), cast);
      await untilIdle(started.hub);
    }
    episodeId = (await readEpisode(cast, childOf(cast, 'Isla'))).episode!.id;
  });
  afterAll(() => started.stop());

  it('homeward explain tells every decision with its rules, their sources and reasons', async () => {
    const { code, said } = await run(MAIN, 'explain', episodeId, '--as', 'bcp-team-manager', '--data', started.dataDir);
    expect(code).toBe(0);
    expect(said).toMatch(/^Episode .*, since Tue 02 Jun 2026 09:00 BST\n/);
    expect(said).toMatch(/missing alert, by bcp@2025-01-01, /);
    expect(said).toMatch(/criterion not met \[BCP-E2, .*§12\.1\]\n +.*9/);
  });

  it('homeward explain refuses whoever may not see it', async () => {
    const { code, complained } = await run(
      MAIN,
      'explain',
      episodeId,
      '--as',
      'cumberland-front-door',
      '--data',
      started.dataDir,
    );
    expect(code).toBe(1);
    expect(complained).toContain(`cumberland-front-door sees no episode ${episodeId}: check the id, or ask with --as`);
  });

  it('homeward replay-decisions lists what a changed pack would have decided differently', async () => {
    const same = await run(MAIN, 'replay-decisions', '--pack', 'bcp@2025-01-01', '--data', started.dataDir);
    expect(same).toMatchObject({ code: 0, complained: '' });
    expect(same.said).toMatch(/^[1-9]\d* decisions were made anew with bcp@2025-01-01: 0 would have been different\.\n$/);
    const pack = readFileSync(path.join(ROOT, 'packages/protocols/packs/bcp/2025-01-01.yaml'), 'utf8');
    const draft = path.join(started.dataDir, 'draft.yaml');
    writeFileSync(
      draft,
      pack.replace('{ fact: episode.duration_h, op: gt, value: 9 }', '{ fact: episode.duration_h, op: gte, value: 9 }'),
    );
    const changed = await run(MAIN, 'replay-decisions', '--pack', `bcp@${draft}`, '--data', started.dataDir);
    expect(changed.said).toMatch(new RegExp(`episode ${episodeId}\\n[\\s\\S]* {2}\\+ {2}interview: required`));
    expect(changed.said).toMatch(/ [1-9]\d* would have been different\.\n$/);
  });
});
