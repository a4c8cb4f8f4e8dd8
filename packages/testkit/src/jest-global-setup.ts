import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@homeward/embedded';
import { rememberRun } from './test-run';

/** One private PostgreSQL for the whole run, in a directory and on a port of its own; the workers read its URL from the environment. */
export = async function globalSetup(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'homeward-test-'));
  const postgres = await startPostgres({ dir, durable: false });
  rememberRun({ dir, stop: () => postgres.stop() });
  process.env['HOMEWARD_TEST_POSTGRES'] = postgres.url('postgres');
};
