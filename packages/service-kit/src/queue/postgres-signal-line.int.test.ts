import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createTestPlatform, type TestPlatform } from '@homeward/testkit';
import { postgresSignalLine } from './postgres-signal-line';
import type { SignalLine } from './signal-line';

describe('the line of signals on PostgreSQL, while the server is away', () => {
  let platform: TestPlatform;
  let door: Server;
  let line: SignalLine;
  let isAway = false;
  let tries = 0;
  let missed = 0;
  const sockets = new Set<Socket>();
  const heard: string[] = [];

  beforeAll(async () => {
    platform = await createTestPlatform({ serviceName: 'education' });
    const { hostname, port } = new URL(platform.databaseUrl);
    door = createServer((near) => {
      tries += 1;
      near.on('error', () => undefined);
      if (isAway) return near.destroy();
      const far = connect(Number(port), hostname);
      far.on('error', () => undefined);
      far.on('close', () => near.destroy());
      near.on('close', () => far.destroy());
      sockets.add(near);
      return near.pipe(far).pipe(near);
    }).listen(0, '127.0.0.1');
    await once(door, 'listening');
    const databaseUrl = new URL(platform.databaseUrl);
    databaseUrl.port = String((door.address() as AddressInfo).port);
    line = await postgresSignalLine({
      settings: { ...platform.settings, databaseUrl: databaseUrl.toString() },
      log: platform.log,
      heard: (topic) => heard.push(topic),
      missed: () => (missed += 1),
    });
  });
  afterAll(async () => {
    await line.close();
    door.close();
    await platform.close();
  });

  it('tries again twice a second and no more often, however long it takes, and says once that something may have been missed', async () => {
    expect(tries).toBe(1);
    isAway = true;
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 4_200));
    expect(tries - 1).toBeGreaterThan(4);
    expect(tries - 1).toBeLessThan(10);
    await expect(line.send(['inbox'])).rejects.toThrow('The line is broken.');
    isAway = false;
    // oxlint-disable-next-line no-unmodified-loop-condition
    while (missed === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    await line.send(['inbox']);
    while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect({ missed, heard }).toEqual({ missed: 1, heard: ['inbox'] });
  });
});
