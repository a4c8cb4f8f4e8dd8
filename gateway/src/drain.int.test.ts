import { ask, startTestGateway } from '../fixtures/start';

describe('a gateway that stops', () => {
  it('lets a running query finish, takes nothing new, and says meanwhile that it is not ready', async () => {
    const gateway = await startTestGateway();
    const running = ask(gateway.url, '{ slow(ms: 400) }');
    await new Promise((wait) => setTimeout(wait, 100));
    const began = performance.now();
    const stopping = gateway.stop();
    await expect(ask(gateway.url, '{ school(id: "1") }')).rejects.toThrow('fetch failed');
    expect((await running).body).toEqual({ data: { slow: 'done' } });
    await stopping;
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('lets a running mutation finish', async () => {
    const gateway = await startTestGateway();
    const running = ask(gateway.url, 'mutation { slowNote(ms: 300) }');
    await new Promise((wait) => setTimeout(wait, 100));
    await gateway.stop();
    expect((await running).body).toEqual({ data: { slowNote: 'slow' } });
    expect(gateway.records.seen.notes).toEqual(['slow']);
  });

  it('waits no longer than it was told, and logs what it cut off', async () => {
    const gateway = await startTestGateway({ drainMs: 200 });
    const running = ask(gateway.url, '{ slow(ms: 3000) }').catch((error: Error) => error.message);
    await new Promise((wait) => setTimeout(wait, 100));
    const began = performance.now();
    await gateway.stop();
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(await running).toBe('fetch failed');
    expect(gateway.lines).toContainEqual({
      level: 'warn',
      fields: { count: 1 },
      sentence: 'requests were cut off when the gateway stopped',
    });
  });

  it('stops once, however often it is told', async () => {
    const gateway = await startTestGateway();
    await Promise.all([gateway.stop(), gateway.stop()]);
    await gateway.stop();
  });

  it('leaves signals to whoever started it', async () => {
    const signals = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'exit'] as const;
    const listeners = (): number => signals.reduce((sum, signal) => sum + process.listenerCount(signal), 0);
    const before = listeners();
    const gateway = await startTestGateway();
    await ask(gateway.url, '{ school(id: "1") }');
    expect(listeners()).toBe(before);
    await gateway.stop();
  });
});
