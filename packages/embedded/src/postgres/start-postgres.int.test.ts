import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { answers, ask, isUp, keep, kept, PostgresInTest } from '../testing/postgres-in-test';
import type { EmbeddedPostgres } from './start-postgres';

async function stranger(port: number): Promise<{ port: number; leave(): Promise<unknown> }> {
  const server = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { port: (server.address() as { port: number }).port, leave: () => new Promise((resolve) => server.close(resolve)) };
}

describe('an embedded PostgreSQL', () => {
  const test = new PostgresInTest();
  let server: EmbeddedPostgres;
  beforeAll(async () => void (server = await test.start()));
  afterAll(() => test.end());

  it('is PostgreSQL 18 on the loopback address with a database of its own, sorting by code point', async () => {
    const [row] = await ask<Record<string, unknown>>(
      server.url(),
      `select current_setting('server_version_num')::int / 10000 as major, current_database() as database, inet_server_addr()::text as address,
              datlocale as locale, current_setting('data_checksums') as checksums from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({ major: 18, database: 'homeward', address: '127.0.0.1/32', locale: 'C.UTF-8', checksums: 'on' });
  });

  it('lets nobody in without the password, which only its owner may read', async () => {
    const password = readFileSync(path.join(test.dir, 'password'), 'utf8').trim();
    expect(server.url()).toContain(`:${password}@`);
    expect(statSync(path.join(test.dir, 'password')).mode & 0o777).toBe(0o600);
    await expect(ask(server.url().replace(password, 'wrong'), 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('writes neither statements nor the values of a refused row to its log', async () => {
    await ask(server.url(), 'create table child (nhs_number text primary key)');
    const insert = `insert into child values ('9990001112')`;
    await ask(server.url(), insert);
    await expect(ask(server.url(), insert)).rejects.toThrow(/duplicate key/);
    const log = readFileSync(path.join(test.dir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('9990001112');
  });

  it('is not reached by Ctrl-C, being in a session of its own', () => {
    const session = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[3];
    expect(session).toBe(String(server.pid));
  });
});

describe('the next start', () => {
  let test: PostgresInTest;
  beforeEach(() => void (test = new PostgresInTest()));
  afterEach(() => test.end());

  it('finds data, port and password as they were', async () => {
    const first = await test.start();
    await keep(first.url());
    await first.stop();
    const second = await test.start();
    expect(second.url()).toBe(first.url());
    expect(await kept(second.url())).toEqual([{ note: 'still here' }]);
  });

  it('commits to the disk unless it is told that nothing needs to last', async () => {
    const quick = await test.start({ durable: false });
    expect(await ask(quick.url(), 'show fsync')).toEqual([{ fsync: 'off' }]);
    await quick.stop();
    const lasting = await test.start({ durable: undefined });
    expect(await ask(lasting.url(), 'show fsync')).toEqual([{ fsync: 'on' }]);
  });

  it('begins empty when it is asked for fresh data', async () => {
    const first = await test.start();
    await keep(first.url());
    await first.stop();
    const second = await test.start({ fresh: true });
    await expect(kept(second.url())).rejects.toThrow(/relation "kept" does not exist/);
  });

  it('moves to another port when a stranger has taken the remembered one', async () => {
    const first = await test.start();
    await first.stop();
    const taken = await stranger(first.port);
    const second = await test.start();
    expect(second.port).not.toBe(first.port);
    expect(await answers(second.url())).toBe(true);
    await taken.leave();
  });

  it('is refused on a port that was asked for and is taken', async () => {
    const taken = await stranger(0);
    await expect(test.start({ port: taken.port })).rejects.toThrow(
      `Port ${taken.port}, asked for PostgreSQL, is taken: stop what listens there, or ask for another.`,
    );
    await taken.leave();
  });

  it('is refused while a living hub runs on the directory, and its server is left alone', async () => {
    const program = test.startElsewhere();
    const { url } = await isUp(program);
    const refusal = `Another hub (process ${program.process.pid}) is running on ${test.dir}: stop it first`;
    await expect(test.start()).rejects.toThrow(refusal);
    await expect(test.start({ fresh: true })).rejects.toThrow(refusal);
    expect(await answers(url)).toBe(true);
  });

  it('is granted to one only of several that begin at once', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => test.startElsewhere().line('up')));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused when another PostgreSQL wrote the data, and fresh is the remedy', async () => {
    await (await test.start()).stop();
    writeFileSync(path.join(test.dir, 'cluster/PG_VERSION'), '16\n');
    await expect(test.start()).rejects.toThrow(/written by PostgreSQL 16 and this hub brings 18: start with --fresh/);
    expect(await answers((await test.start({ fresh: true })).url())).toBe(true);
  });

  it('is refused when another version of Homeward laid the directory out, and fresh is the remedy', async () => {
    await (await test.start()).stop();
    writeFileSync(path.join(test.dir, 'homeward-postgres.json'), '{ "layout": 7 }');
    await expect(test.start()).rejects.toThrow(/laid out by another version of Homeward: start with --fresh/);
    expect(await answers((await test.start({ fresh: true })).url())).toBe(true);
  });

  it('never takes or empties a directory with files of somebody else', async () => {
    writeFileSync(path.join(test.dir, 'letters.txt'), 'mine');
    await expect(test.start({ fresh: true })).rejects.toThrow(`${test.dir} holds files that are not Homeward's`);
    expect(readFileSync(path.join(test.dir, 'letters.txt'), 'utf8')).toBe('mine');
  });
});
