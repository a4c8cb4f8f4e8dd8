import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openTestHub, TEST_SECRET, type TestHub } from '@homeward/testkit';
import { SERVICES } from '../hub/services';
import { homeward, type HomewardCommand } from '../testing/homeward-command';

describe('what the operator does about sessions', () => {
  let hub: TestHub;
  let directory: string;
  beforeAll(async () => {
    hub = await openTestHub({ services: SERVICES.slice(0, 1) });
    directory = mkdtempSync(path.join(os.tmpdir(), 'homeward-sessions-command-'));
    writeFileSync(path.join(directory, 'database-url'), `${hub.databaseUrl}\n`);
  });
  afterAll(async () => {
    await hub.close();
    rmSync(directory, { recursive: true });
  });

  const run = (...args: string[]): HomewardCommand['ended'] =>
    homeward(['sessions', ...args], directory, {
      DATABASE_URL_FILE: path.join(directory, 'database-url'),
      HOMEWARD_SECRET: TEST_SECRET,
    }).ended;

  it('begins with nothing revoked', async () => {
    expect(await run('list')).toEqual({ code: 0, said: '', complained: '0 entries.\n' });
  });

  it('is told that it is done, and finds each on the list with its reason', async () => {
    for (const [option, value] of [
      ['--token-id', 'jti-1'],
      ['--session', 'sid-1'],
      ['--subject', 'noor-hartley'],
      ['--client', 'old-app'],
    ] as const)
      expect(await run('revoke', option, value, '--because', 'A laptop was stolen.')).toEqual({
        code: 0,
        said: 'Revoked: refused everywhere within 30 seconds.\n',
        complained: '',
      });
    const { said, complained } = await run('list');
    const lines = said.trimEnd().split('\n');
    const by = `by operator:${os.userInfo().username}: A laptop was stolen.`;
    expect(complained).toBe('4 entries.\n');
    expect(lines[0]).toContain(`token jti-1  ${by}`);
    expect(lines[1]).toContain(`session sid-1  ${by}`);
    expect(lines[2]).toMatch(/subject noor-hartley issued until \d{4}-/);
    expect(lines[3]).toMatch(/client old-app issued until \d{4}-/);
    expect(lines[0]).toMatch(/kept until \d{4}-/);
  });

  it.each([
    ['nothing named', ['--because', 'x'], /Name one of --token-id, --session, --subject and --client/],
    ['two named', ['--session', 'a', '--subject', 'b', '--because', 'x'], /Name one of/],
    ['an empty name', ['--session', '', '--because', 'x'], /Name one of/],
    ['an empty reason', ['--session', 'a', '--because', ' '], /Say why with --because/],
    ['no reason', ['--session', 'a'], /--because/],
  ])('is told in a sentence what is missing: %s', async (_, args, sentence) => {
    const { code, complained } = await run('revoke', ...args);
    expect({ code, complained }).toEqual({ code: 1, complained: expect.stringMatching(sentence) });
  });

  it('is told in a sentence of a file that cannot be read', async () => {
    const { code, complained } = await homeward(['sessions', 'list'], directory, { DATABASE_URL_FILE: '/nowhere' }).ended;
    expect({ code, complained }).toEqual({
      code: 1,
      complained: 'The configuration cannot be used. DATABASE_URL_FILE names a file that cannot be read: /nowhere.\n',
    });
  });
});
