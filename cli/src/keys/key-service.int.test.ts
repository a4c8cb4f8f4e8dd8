import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { keyRingFile, keyServiceAt } from '@homeward/service-kit';
import { openTestHub, TEST_SECRET, type TestHub } from '@homeward/testkit';
import { SERVICES } from '../hub/services';
import { homeward, type HomewardCommand } from '../testing/homeward-command';
import { ENCRYPTED_COLUMNS } from './encrypted-columns';

const REASON = ENCRYPTED_COLUMNS.find(({ table, column }) => table === 'education.cme_case' && column === 'reason')!;
const ROW = ['01a20347-0000-7000-8000-000000000001'];

describe('a key service in a process of its own', () => {
  let directory: string;
  let socket: string;
  let ring: string;
  let service: HomewardCommand;
  let hub: TestHub | undefined;
  beforeEach(async () => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'homeward-key-service-'));
    socket = path.join(directory, 'keys.sock');
    ring = path.join(directory, 'ring.json');
    service = await serve('master.json');
  });
  afterEach(async () => {
    await hub?.close();
    hub = undefined;
    await stop();
    rmSync(directory, { recursive: true });
  });

  async function serve(master: string): Promise<HomewardCommand> {
    const started = homeward(['keys', 'serve', '--master', master, '--socket', socket], directory);
    await started.until('The key service is up');
    return started;
  }
  const stop = async (): Promise<number | null> => {
    service.process.kill('SIGTERM');
    return (await service.ended).code;
  };
  const run = async (args: string[], environment: Record<string, string> = { KEY_SERVICE_SOCKET: socket }): Promise<string> => {
    const { code, said, complained } = await homeward(['keys', ...args], directory, { KEY_RING_FILE: ring, ...environment })
      .ended;
    if (code !== 0) throw new Error(complained);
    return said;
  };
  const open = async (): Promise<TestHub> => {
    hub = await openTestHub({ services: SERVICES, environment: { KEY_RING_FILE: ring, KEY_SERVICE_SOCKET: socket } });
    return hub;
  };
  const keysOf = (file: string): string[] =>
    (JSON.parse(readFileSync(path.resolve(directory, file), 'utf8')) as { keys: { key: string }[] }).keys.map(({ key }) => key);

  it('wraps the keys of a hub, which are of no use without it; whoever has them works on while it is away', async () => {
    await run(['add', '--file', ring, '--id', 'first']);
    const { shared, databaseUrl } = await open();
    const value = await shared.columns.encrypt(REASON, ROW, 'Not seen since June');
    const unwrapped = (await keyRingFile(ring, keyServiceAt(socket)).keyOf('first')).toString('base64');
    const [master] = keysOf('master.json');
    expect(statSync(path.join(directory, 'master.json')).mode & 0o777).toBe(0o600);
    expect(statSync(socket).mode & 0o777).toBe(0o660);
    for (const secret of [unwrapped, master!]) expect(readFileSync(ring, 'utf8')).not.toContain(secret);
    await expect(keyRingFile(ring).currentId()).rejects.toThrow('set KEY_SERVICE_SOCKET');

    expect(await stop()).toBe(0);
    expect(await shared.columns.decrypt(REASON, ROW, value)).toBe('Not seen since June');
    await expect(keyRingFile(ring, keyServiceAt(socket)).keyOf('first')).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
      message: expect.stringContaining('homeward keys serve'),
    });

    service = await serve('another-master.json');
    await expect(keyRingFile(ring, keyServiceAt(socket)).keyOf('first')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await stop();
    service = await serve('master.json');
    expect((await keyRingFile(ring, keyServiceAt(socket)).keyOf('first')).toString('base64')).toBe(unwrapped);
    await run(['rotate', '--to', 'second'], {
      KEY_SERVICE_SOCKET: socket,
      DATABASE_URL: databaseUrl,
      HOMEWARD_SECRET: TEST_SECRET,
    });
    expect(await shared.columns.encrypt(REASON, ROW, 'x')).toMatch(/^enc1:second:/);
  });

  it('takes over the keys of a hub that had none, and wraps under another master key from the moment it has one', async () => {
    await run(['add', '--file', ring, '--id', 'first'], {});
    const before = keysOf(ring);
    await expect(keyRingFile(ring, keyServiceAt(socket)).currentId()).rejects.toThrow('run homeward keys wrap');
    await run(['wrap']);
    await expect(run(['wrap'])).rejects.toThrow('wrapped already');
    expect(readFileSync(ring, 'utf8')).not.toContain(before[0]!);
    const master = (id: string) => ['add', '--file', path.join(directory, 'master.json'), '--id', id];
    const masterId = (JSON.parse(readFileSync(path.join(directory, 'master.json'), 'utf8')) as { current: string }).current;
    await run(master('next-master'), {});
    await run(['add', '--file', ring, '--id', 'second']);
    expect(keysOf(ring).map((key) => key.split(':')[1])).toEqual([masterId, masterId]);
    const keys = keyRingFile(ring, keyServiceAt(socket));
    expect((await keys.keyOf('first')).toString('base64')).toBe(before[0]);
    expect(await keys.keyOf('second')).toHaveLength(32);
  });

  it('gives nothing to whoever asks for anything else', async () => {
    const asked = (url: string, body: string, method = 'POST'): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const sent = request({ socketPath: socket, path: url, method }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        sent.on('error', reject);
        sent.end(body);
      });
    expect(await asked('/v1/unwrap', JSON.stringify({ wrapped: 'never wrapped' }))).toBe(400);
    expect(await asked('/v1/unwrap', JSON.stringify({ wrapped: 'enc1:unknown:AAAA' }))).toBe(400);
    expect(await asked('/v1/unwrap', JSON.stringify({ wrapped: 7 }))).toBe(400);
    expect(await asked('/v1/wrap', 'nonsense')).toBe(400);
    expect(await asked('/v1/wrap', JSON.stringify({ plaintext: 'x'.repeat(20_000) }))).toBe(400);
    expect(await asked('/v1/wrap', '', 'GET')).toBe(404);
    expect(await asked('/', '')).toBe(404);
    expect(await asked('/v1/wrap', JSON.stringify({ plaintext: 'eA==' }))).toBe(200);
  });
});
