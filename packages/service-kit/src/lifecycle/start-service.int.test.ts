import { EVENT_CONSUMERS, type EventName } from '@homeward/contracts';
import { createTestPlatform } from '@homeward/testkit';
import { defineJob, type JobDeclaration } from '../events/job-declaration';
import type { OpenPlatform } from '../platform/create-platform';
import type { Service } from '../platform/platform';
import { tinySubgraph } from '../testing/tiny-subgraph';
import { startService } from './start-service';

const EVENTS = Object.entries(EVENT_CONSUMERS).flatMap(([name, consumers]) =>
  (consumers as readonly string[]).includes('education') ? [name as EventName] : [],
);
const handlers = (events: readonly EventName[]): JobDeclaration[] =>
  events.map((event) => defineJob(event, async () => undefined));

/** The test kit is typed by the built package, whose private members are not those of the source. */
let platform: OpenPlatform;
beforeAll(async () => {
  platform = (await createTestPlatform({ serviceName: 'education' })) as unknown as OpenPlatform;
});
afterAll(() => platform.close());

const service = (more: Partial<Service> = {}): Service => ({
  name: 'education',
  subgraph: tinySubgraph(platform).subgraph,
  jobs: handlers(EVENTS),
  sweeps: [],
  close: async () => undefined,
  ...more,
});

test('a service that lacks a handler for an event that is given to it does not start', async () => {
  await expect(startService(platform, service({ jobs: [] }))).rejects.toMatchObject({
    code: 'INTERNAL',
    message: expect.stringContaining(`${EVENTS[0]} has no handler`),
  });
});

test('nor one that has two', async () => {
  await expect(startService(platform, service({ jobs: handlers([...EVENTS, EVENTS[0]!]) }))).rejects.toMatchObject({
    message: expect.stringContaining(`${EVENTS[0]} has two handlers`),
  });
});

test('without an address it works and serves nothing', async () => {
  const running = await startService(platform, service());
  expect(running.served).toBeUndefined();
  await running.stop();
});

test('stops in order, once: requests, work, deliveries, the service', async () => {
  const order: string[] = [];
  const running = await startService(
    platform,
    service({
      sweeps: [
        { name: 'counting', everyMs: 10, run: async () => (order.includes('service') ? order.push('swept too late') : 0) },
      ],
      deliveries: { add: async () => undefined, close: async () => void order.push('deliveries') },
      close: async () => void order.push('service'),
    }),
    { port: 0 },
  );
  expect((await fetch(new URL('/ready', running.served!.url))).status).toBe(200);
  await Promise.all([running.stop(), running.stop()]);
  await expect(fetch(new URL('/ready', running.served!.url))).rejects.toThrow('fetch failed');
  await new Promise((done) => setTimeout(done, 50));
  expect(order).toEqual(['deliveries', 'service']);
});

test('a port that is taken leaves nothing running', async () => {
  const first = await startService(platform, service(), { port: 0 });
  let swept = 0;
  const second = service({ sweeps: [{ name: 'counting', everyMs: 10, run: async () => ++swept }] });
  await expect(startService(platform, second, { port: first.served!.port })).rejects.toMatchObject({ code: 'CONFLICT' });
  const after = swept;
  await new Promise((done) => setTimeout(done, 60));
  expect(swept).toBe(after);
  await first.stop();
});
