import { Router } from 'express';
import type { Platform } from '../platform/platform';

export interface ProcessState {
  draining(): boolean;
  alarms(): readonly string[];
}

const ANSWER_WITHIN_MS = 2_000;

/**
 * `/health`: the process lives, and what a person should look at. `/ready`: it can do its work now. `/metrics`: Prometheus.
 * None of them asks for a token, and none shows a child's data.
 */
export function probes(platform: Platform, state: ProcessState): Router {
  const router = Router();
  router.get('/health', (_request, response) => {
    const alarms = state.alarms();
    response.json({ service: platform.serviceName, status: alarms.length > 0 ? 'alarm' : 'ok', alarms });
  });
  router.get('/ready', async (_request, response) => {
    const draining = state.draining();
    const checks = draining ? {} : await dependencies(platform);
    const ready = !draining && Object.values(checks).every(Boolean);
    response.status(ready ? 200 : 503).json({ service: platform.serviceName, ready, draining, checks });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(platform.metrics.contentType).send(await platform.metrics.metrics());
  });
  return router;
}

async function dependencies({ database, queues }: Platform): Promise<Record<string, boolean>> {
  const [databaseAnswers, queueAnswers] = await Promise.all([
    answers(() => database.dataSource.query('select 1')),
    answers(() => queues.ping()),
  ]);
  return { database: databaseAnswers, queue: queueAnswers };
}

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), ANSWER_WITHIN_MS);
  });
  const asked = ask().then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
