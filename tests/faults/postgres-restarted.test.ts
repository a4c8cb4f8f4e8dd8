import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres, type EmbeddedPostgres } from '@homeward/embedded';
import { TEST_SECRET } from '@homeward/testkit';
import { Pool } from 'pg';
import { startHub, type HubProcess } from '../journeys/hub-process';
import { REPORT_MISSING } from '../journeys/reports';
import { expectAllLike, undisturbed } from './like-undisturbed';
import { setClock } from './night';
import { missingInput, recordChildren } from './reports';
import { tell } from './tell';
import { allWorked } from './trails';
import type { Doors } from './trial-hub';
import { pause, until } from './until';
import { killWorkers, startWorker, type HubWorker } from './worker-process';

const REPORTS = 90;
const SENDERS = 3;

interface Answer {
  data?: { reportMissing: { __typename: string } } | null;
  errors?: { message: string; extensions: { code: string } }[];
}

describe('a hub whose PostgreSQL is restarted under it', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'homeward-faults-'));
  let postgres: EmbeddedPostgres;
  let owner: Pool;
  let running: HubProcess;
  let worker: HubWorker;
  let hub: Doors;

  beforeAll(async () => {
    postgres = await startPostgres({ dir });
    const settings = { DATABASE_URL: postgres.url(), HOMEWARD_SECRET: TEST_SECRET, BUSINESS_CLOCK: 'simulated', REDIS_URL: '' };
    const environment = { ...settings, LOG_LEVEL: 'warn', DATABASE_POOL: '4', LANE_CONCURRENCY: '4', MAIL_LEASE_SECONDS: '10' };
    running = await startHub(environment);
    owner = new Pool({ connectionString: postgres.url(), max: 2 });
    owner.on('error', () => undefined);
    await setClock(owner);
    worker = await startWorker({ ...environment, SMTP_URL: running.hub.facts.mailboxUrl ?? '' });
    hub = {
      ask: (_service, { viewer }, document, variables = {}) => running.hub.ask(viewer.subject, document, variables),
      rows: async <R>(text: string, values: readonly unknown[] = []) => (await owner.query(text, [...values])).rows as R[],
    };
    await recordChildren(hub, 0, REPORTS);
  });
  afterAll(async () => {
    await killWorkers();
    await running?.stop();
    await owner?.end();
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  async function send(child: number): Promise<Answer> {
    const authorization = `Bearer ${await running.hub.tokenOf('kent-police')}`;
    const response = await fetch(running.hub.facts.graphUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization },
      body: JSON.stringify({ query: REPORT_MISSING, variables: { input: missingInput(child) } }),
    });
    return (await response.json()) as Answer;
  }

  it('refuses what it cannot keep, so that it can be sent again, and loses nothing of what it kept', async () => {
    const trail = await undisturbed(hub);
    const kept: string[] = [];
    const refused: string[] = [];
    let next = 1;
    /** As a police system does it: the same report again until there is a receipt. */
    const sender = async (): Promise<void> => {
      for (let child = next++; child < REPORTS; child = next++) {
        for (let answer = await send(child); ; answer = await send(child)) {
          if (answer.data) kept.push(answer.data.reportMissing.__typename);
          else refused.push(answer.errors?.[0]?.extensions.code ?? 'nothing');
          await pause(50);
          if (answer.data) break;
        }
      }
    };
    const sending = Promise.all(Array.from({ length: SENDERS }, sender));

    const { port } = postgres;
    const gone: number[] = [];
    const restart = async (end: () => Promise<void>): Promise<void> => {
      const before = { kept: kept.length, refused: refused.length };
      await until('some reports are kept', () => kept.length > before.kept + 20);
      await end();
      const began = performance.now();
      await until('some are refused', () => refused.length > before.refused + 5);
      await pause(500);
      postgres = await startPostgres({ dir, port });
      gone.push(performance.now() - began);
    };
    await restart(() => postgres.stop());
    // As if its machine had failed: nothing is tidied up, and it recovers from its log.
    await restart(async () => {
      process.kill(postgres.pid, 'SIGQUIT');
      await postgres.exited;
    });
    await sending;

    expect(new Set(refused)).toEqual(new Set(['UPSTREAM_UNAVAILABLE']));
    expect(kept).toHaveLength(REPORTS - 1);
    await allWorked(hub);
    const counted = await expectAllLike(hub, trail, REPORTS);
    const [mails] = await hub.rows<{ repeats: number }>('select sum(repeats)::int as repeats from notification_routing.delivery');
    const again = kept.filter((receipt) => receipt === 'Duplicate').length;
    const away = gone.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(' and ');
    tell(
      `PostgreSQL away for ${away}: ${refused.length} times refused, all UPSTREAM_UNAVAILABLE, ${again} kept without an answer. ${counted}; ${mails?.repeats} mails repeated, as they could not be recorded`,
    );
  });

  it('goes on in the same two processes: nothing was given up, every sweep runs again, and both still stop in order', async () => {
    const stopped = `select name from hub.heartbeat where beat_at < now() - every_ms * interval '2 milliseconds' - interval '5 seconds'`;
    await until('every sweep runs', async () => (await hub.rows(stopped)).length === 0);
    expect(running.printed() + worker.logged()).not.toContain('events were given up');
    expect(await worker.stop()).toBe(0);
    expect(await running.stop()).toBe(0);
  });
});
