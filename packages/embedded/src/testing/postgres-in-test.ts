import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, type PostgresOptions, startPostgres } from '../postgres/start-postgres';
import { spawnProgram, type SpawnedProgram } from './spawned-program';

/** What a hub in a process of its own says when its server is up. */
export interface ServerElsewhere {
  url: string;
  pid: number;
  port: number;
}

/** A directory for one test, and every server and process that the test started on it, to be ended together. */
export class PostgresInTest {
  readonly dir = mkdtempSync(path.join(os.tmpdir(), 'homeward-postgres-'));
  private readonly servers: EmbeddedPostgres[] = [];
  private readonly programs: SpawnedProgram[] = [];

  async start(options: Partial<PostgresOptions> = {}): Promise<EmbeddedPostgres> {
    const server = await startPostgres({ dir: this.dir, durable: false, ...options });
    this.servers.push(server);
    return server;
  }

  /** A hub in a process of its own, as far as PostgreSQL is concerned. It stops its server on SIGTERM. */
  startElsewhere(dir = this.dir, user?: { uid: number; gid: number }): SpawnedProgram {
    const program = spawnProgram(
      `const server = await embedded.startPostgres({ dir: ${JSON.stringify(dir)} });
       say('up ' + JSON.stringify({ url: server.url(), pid: server.pid, port: server.port }));
       const stay = setInterval(() => undefined, 1000);
       process.once('SIGTERM', async () => { clearInterval(stay); await server.stop(); });`,
      user,
    );
    this.programs.push(program);
    return program;
  }

  async end(): Promise<void> {
    for (const program of this.programs) program.process.kill('SIGTERM');
    await Promise.all(this.servers.map((server) => server.stop()));
    await Promise.all(this.programs.map((program) => program.ended));
    rmSync(this.dir, { recursive: true, force: true });
  }
}

export async function isUp(program: SpawnedProgram): Promise<ServerElsewhere> {
  return JSON.parse(await program.line('up')) as ServerElsewhere;
}

/** Kills the hub as the operating system does, and leaves its server behind. */
export async function kill(program: SpawnedProgram): Promise<ServerElsewhere> {
  const up = await isUp(program);
  program.process.kill('SIGKILL');
  await program.ended;
  return up;
}

export async function ask<R>(url: string, text: string): Promise<R[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(text)).rows as R[];
  } finally {
    await client.end();
  }
}

export async function keep(url: string): Promise<void> {
  await ask(url, 'create table if not exists kept (note text); insert into kept values ($$still here$$)');
}

export function kept(url: string): Promise<{ note: string }[]> {
  return ask<{ note: string }>(url, 'select note from kept');
}

export const answers = async (url: string): Promise<boolean> =>
  (await ask<{ one: number }>(url, 'select 1 as one'))[0]?.one === 1;
