import path from 'node:path';
import { Refusal } from '../refusal';
import { prepareBinaries } from './binaries';
import { clusterOf, createCluster, DATABASE, majorOf, SUPERUSER } from './create-cluster';
import {
  choosePlace,
  emptyDirectory,
  openDirectory,
  passwordOf,
  readMarker,
  refuseForeignDirectory,
  refuseOtherLayout,
  refuseOtherMajor,
  rememberMarker,
} from './data-directory';
import { lockDirectory } from './directory-lock';
import { LOOPBACK } from '../listen';
import { findFreePort, isPortFree } from './free-port';
import { stopOrphanServer } from './orphan-server';
import { type ServerProcess, spawnServer } from './server-process';
import { findUnprivilegedUser } from './unprivileged-user';

export interface PostgresOptions {
  /** Holds the cluster, its password and its log, and nothing else; made when it is not there. */
  dir: string;
  /** Without one, the port of the last start in this directory if it is still free, or else a random free one. */
  port?: number;
  /** Empties the directory first. */
  fresh?: boolean;
  /** Whether a commit survives a power cut. Switch off for tests alone. Default true. */
  durable?: boolean;
  onProgress?: (what: string) => void;
}

export interface EmbeddedPostgres {
  /** A connection string of the owner login. Default database: `homeward`. */
  url(database?: string): string;
  port: number;
  /** Of the server, not of this process. */
  pid: number;
  /** Resolves when the server has ended, whoever ended it. */
  exited: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, what was committed stays. */
  stop(): Promise<void>;
}

/**
 * A private PostgreSQL on the loopback address that nobody else uses, from the binaries that npm brought.
 * @throws Refusal when it cannot start, with what is in the way and the remedy.
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const dir = openDirectory(options.dir);
  refuseForeignDirectory(dir);
  const unlock = lockDirectory(dir);
  try {
    const { server, port, password } = await startLocked(dir, options);
    void server.exited.then(unlock);
    let stopping: Promise<void> | undefined;
    return {
      url: (database = DATABASE) => `postgres://${SUPERUSER}:${password}@${LOOPBACK}:${port}/${encodeURIComponent(database)}`,
      port,
      pid: server.pid,
      exited: server.exited,
      stop: () => (stopping ??= server.stop().finally(unlock)),
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function startLocked(
  dir: string,
  options: PostgresOptions,
): Promise<{ server: ServerProcess; port: number; password: string }> {
  const progress = options.onProgress ?? (() => undefined);
  const durable = options.durable ?? true;
  let marker = readMarker(dir);
  const user = findUnprivilegedUser(clusterOf(marker?.place ?? dir));
  let place = choosePlace(dir, marker, user);
  await stopOrphanServer(clusterOf(place), progress);
  if (options.fresh && marker) {
    emptyDirectory(dir, place);
    marker = undefined;
    place = choosePlace(dir, marker, user);
  }
  refuseOtherLayout(dir, marker);
  rememberMarker(dir, { place: place === dir ? undefined : place });
  const binaries = prepareBinaries(place, user);
  refuseOtherMajor(dir, majorOf(clusterOf(place)), binaries.major);
  const password = passwordOf(dir);
  if (majorOf(clusterOf(place)) === undefined) {
    progress('Creating the database (once for this data directory)');
    await createCluster({ place, binaries, user, password, durable });
  }
  progress('Starting PostgreSQL');
  const order = { binaries, cluster: clusterOf(place), user, durable, logFile: path.join(dir, 'postgres.log') };
  const { server, port } = await listenSomewhere(options.port, marker?.port, (chosen) => spawnServer({ ...order, port: chosen }));
  rememberMarker(dir, { port });
  return { server, port, password };
}

async function listenSomewhere(
  asked: number | undefined,
  remembered: number | undefined,
  start: (port: number) => Promise<ServerProcess | undefined>,
): Promise<{ server: ServerProcess; port: number }> {
  if (asked !== undefined) {
    const server = (await isPortFree(asked)) ? await start(asked) : undefined;
    if (server) return { server, port: asked };
    throw new Refusal(`Port ${asked}, asked for PostgreSQL, is taken: stop what listens there, or ask for another.`);
  }
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const usable = attempt === 0 && remembered !== undefined && (await isPortFree(remembered));
    const port = usable ? remembered : await findFreePort();
    const server = await start(port);
    if (server) return { server, port };
  }
  throw new Refusal(
    'PostgreSQL found no free port in ten tries: close some of the programs that listen on this machine, then start again.',
  );
}
